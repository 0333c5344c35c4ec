# The notes.  A page is a lesson through pandoc and the filters in docs/site, with
# the figures that docs/figures.mk draws; in a handout, which goes without, as they
# were drawn last.

SITE   ?= docs/site
LESSONS  := $(patsubst chapters/%/README.md,%,$(wildcard chapters/[0-9]*/README.md))
FILTERS  := code math living figures exercises boxes links page

READ = pandoc --from=gfm+tex_math_dollars+smart
PANDOC = $(READ) --to=html5 --standalone --no-highlight \
         --template=$(SITE)/template.html --metadata=chapters:"$(LESSONS)" --metadata=lang:en

# Says that a tool is missing, in the place of the shell.
need = command -v $1 >/dev/null || { echo "$1 is not installed. First: make setup"; exit 2; }

notes: $(LESSONS:%=$(B)/site/%.html) $(B)/site/index.html  ## the course as pages: build/site/index.html
	@echo "The notes are in $(B)/site/index.html"

# What other pages show of a lesson: newer only when that has changed, so that a new
# sentence makes one page anew.
OUTLINES := $(LESSONS:%=$(B)/notes/%.outline)
$(B)/notes/%.outline: $(B)/notes/%.read ;
$(B)/notes/%.read: chapters/%/README.md $(SITE)/outline.lua
	@$(call need,pandoc)
	@mkdir -p $(@D)
	@$(READ) --to=plain --lua-filter=$(SITE)/outline.lua $< >$@.new
	@cmp -s $@.new $(B)/notes/$*.outline || cp $@.new $(B)/notes/$*.outline
	@mv $@.new $@

$(B)/site/%.html: chapters/%/README.md $$(call page_of,$$*) $(wildcard $(SITE)/*.lua $(SITE)/*.awk) \
                  $(SITE)/template.html | $(B)/site/style.css $(B)/site/math.woff2 $(OUTLINES)
	@$(call need,pandoc)
	@rm -f $(B)/notes/$*.d
	@B=$(B) PAGE=$@ DEPS=$(B)/notes/$*.d $(PANDOC) \
	  $(FILTERS:%=--lua-filter=$(SITE)/%.lua) --output=$@ $<

$(B)/site/index.html: $(SITE)/index.md $(SITE)/index.lua $(SITE)/template.html \
                      $(SITE)/outlines.lua $(OUTLINES) | $(B)/site/style.css $(B)/site/math.woff2
	@B=$(B) $(PANDOC) --lua-filter=$(SITE)/index.lua --output=$@ $<

$(B)/site/style.css $(B)/site/math.woff2: $(B)/site/%: $(SITE)/%
	@mkdir -p $(@D)
	@cp $< $@

# What page $1 shows: its hints and figures before it can say so itself, and what it
# said last.
page_of = $(sort $(wildcard exercises/$1/HINTS.md) $(patsubst %,$(B)/figures/%.svg,$(filter \
    $1/%,$(DRAWINGS))) $(wildcard $(filter-out %:,$(call text_of,$(B)/notes/$1.d))))

.PHONY: notes
