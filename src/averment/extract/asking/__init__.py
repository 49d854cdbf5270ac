"""How requests are found: cues swept once, judged in their sentence, with the lists and headings they open.

`ground` holds the document made ready, `actors` tells who can be asked, `clauses` cuts sentences, `deeds` reads the
verb of the action, `complement` (with `english`, `romance` and `wanted`) what follows an asking verb, `speakers` who
asks; `performed` and `due` judge verbs and modals, `spoken` joins them sentence by sentence, `leads` and `lists` read
what stands under a lead-in or heading. None of it knows which State or body a phrase means in the end.
"""
