"""Who or what fills the roles of an attack: words for perpetrators, targets, victims and weapons, proposed by a small trained model."""
