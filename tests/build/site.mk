# The gates of the site: validity, accessibility, links, weight, spelling and others,
# one line each.  make test has them too (tests/site/gates.t).
test-site: notes  ## the gates of the pages: validity, accessibility, links, weight, spelling
	@tests/site/gates
.PHONY: test-site
