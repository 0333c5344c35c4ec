# The gates of the site: validity, accessibility, links, weight, spelling and others,
# one line each.  make test has them too (tests/site/gates.t).  The living figures come
# first: they are in the pages that the gates look at.
test-site: notes  ## the gates of the pages: validity, accessibility, links, weight, spelling
	@tests/run tests/living/living.t
	@tests/site/gates

links:  ## open every address in docs/links.tsv and note the day; needs a network
	@tests/site/visit
.PHONY: test-site links
