"""How the documentation is built: `make docs`."""

project = "Averment"
author = "The Averment authors"
project_copyright = "The Averment authors"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "Averment"
html_static_path = ["pictures"]
nitpicky = False
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_default_options = {"members": True, "undoc-members": False}
autodoc_use_legacy_class_based = False
doctest_global_setup = "import averment"
# Docstrings of the package say `name` for code, which plain reStructuredText takes for an emphasis: shown as code.
default_role = "code"
# Examples in docstrings run with the tests; here only those that the pages themselves hold.
doctest_test_doctest_blocks = ""
