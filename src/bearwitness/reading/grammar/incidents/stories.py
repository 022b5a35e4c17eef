"""What is told of an exercise, or in a story, and so never happened (codebook section 1)."""

from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.scenes.scene import Scene


def is_unreal(scene: Scene) -> bool:
    """Whether what a sentence tells happened in an exercise, or in a story."""
    drill = has_cue("exercise", scene.text) and not scene.figures
    return drill or (has_cue("fiction", scene.text) and not scene.times)


__all__ = ["is_unreal"]
