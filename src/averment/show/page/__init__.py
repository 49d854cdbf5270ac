"""One self-contained page of a reading: the text with its evidence marked, each claim beside its sources.

Nothing on the page comes from elsewhere, and a content security policy in it forbids that anything does; style and
script stand in it and are named there by hash. It reads without script, too: script only lights up what belongs
together.
"""

from averment.show.page.page import page

__all__ = ["page"]
