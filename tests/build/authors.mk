# For the course's authors; a handout goes without.

# Grades a chapter as somebody would who made this known mistake and no other.
MISTAKEN = $(patsubst tests/%.mistakes,%,$(shell grep -l '^$(K) ' tests/*/*.mistakes))
mistake:  ## grade a chapter with one known mistake in it: K=K01.1
	@test -n "$(MISTAKEN)" || { echo "no known mistake is called '$(K)'"; exit 2; }
	@mkdir -p $(B)/mistaken/$(dir $(MISTAKEN))
	@cp solutions/$(dir $(MISTAKEN))*.c $(B)/mistaken/$(dir $(MISTAKEN))
	@awk -v id=$(K) -f tests/build/mutate.awk tests/$(MISTAKEN).mistakes \
	    solutions/$(MISTAKEN).c > $(B)/mistaken/$(MISTAKEN).c
	@$(MAKE) -s grade SUBMISSION=$(B)/mistaken CH=$(call chapter_of,$(MISTAKEN))
.PHONY: mistake

skeletons:  ## write exercises/ from solutions/ (authors only)
	@$(TOOL)/skeletons $(SOLVED)
.PHONY: skeletons

traceability:  ## what belongs to every exercise; fails on what is missing; FORMAT=tsv
	@tests/course/traceability $(FORMAT:%=--%)
.PHONY: traceability
