"""Accounts of many reports to incidents: compare, judge, cluster, reconcile, grade. Knows nothing of the database."""

from bearwitness.linking.link import Linked, link

__all__ = ["Linked", "link"]
