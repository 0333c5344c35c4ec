# The notes.  A page is a lesson through pandoc and the filters in docs/site, with
# the figures that docs/figures.mk draws; in a handout, which goes without, as they
# were drawn last.

SITE   ?= docs/site
LESSONS  := $(patsubst chapters/%/README.md,%,$(wildcard chapters/[0-9]*/README.md))
FILTERS  := code math figures exercises boxes links page

PANDOC = pandoc --from=gfm+tex_math_dollars+smart --to=html5 --standalone --no-highlight \
         --template=$(SITE)/template.html --metadata=chapters:"$(LESSONS)" --metadata=lang:en

# Says that a tool is missing, in the place of the shell.
need = command -v $1 >/dev/null || { echo "$1 is not installed. First: make setup"; exit 2; }

notes: $(LESSONS:%=$(B)/site/%.html) $(B)/site/index.html  ## the course as pages: build/site/index.html
	@echo "The notes are in $(B)/site/index.html"

$(B)/site/%.html: chapters/%/README.md $$(call page_of,$$*) $(wildcard $(SITE)/*.lua $(SITE)/*.awk) \
                  $(SITE)/template.html | $(B)/site/style.css $(B)/site/math.woff2
	@$(call need,pandoc)
	@mkdir -p $(B)/notes && rm -f $(B)/notes/$*.d
	@B=$(B) PAGE=$@ DEPS=$(B)/notes/$*.d $(PANDOC) \
	  $(FILTERS:%=--lua-filter=$(SITE)/%.lua) --output=$@ $<

$(B)/site/index.html: $(SITE)/index.md $(SITE)/index.lua $(SITE)/template.html \
                      $(LESSONS:%=chapters/%/README.md) | $(B)/site/style.css $(B)/site/math.woff2
	@$(PANDOC) --lua-filter=$(SITE)/index.lua --output=$@ $<

$(B)/site/style.css $(B)/site/math.woff2: $(B)/site/%: $(SITE)/%
	@mkdir -p $(@D)
	@cp $< $@

# What page $1 shows: its hints and figures before it can say so itself, and what it
# said last.
page_of = $(sort $(wildcard exercises/$1/HINTS.md) $(patsubst %,$(B)/figures/%.svg,$(filter \
    $1/%,$(DRAWINGS))) $(wildcard $(filter-out %:,$(call text_of,$(B)/notes/$1.d))))

.PHONY: notes
