# The notes.  A page is a lesson through pandoc and the filters in docs/site, with
# the figures that docs/figures.mk draws; in a handout, which goes without, as they
# were drawn last.

SITE   ?= docs/site
LESSONS  := $(patsubst chapters/%/README.md,%,$(wildcard chapters/[0-9]*/README.md))
FILTERS  := search define words symbols code math breaks living figures exercises boxes links page

READ = pandoc --from=gfm+tex_math_dollars+smart
PANDOC = $(READ) --to=html5 --standalone --no-highlight --wrap=none \
         --template=$(SITE)/template.html --metadata=chapters:"$(LESSONS)" --metadata=lang:en

# Says that a tool is missing, in the place of the shell.
need = command -v $1 >/dev/null || { echo "$1 is not installed. First: make setup"; exit 2; }

# Beside the lessons: the contents, the glossary, the symbols, the search.
LESSON_PAGES := $(LESSONS:%=$(B)/site/%.html)
OTHER_PAGES  := $(patsubst %,$(B)/site/%.html,index glossary symbols search)
# What every page asks for.
ASSETS := $(patsubst %,$(B)/site/%,style.css math.woff2 notes.js search.js)

notes: $(LESSON_PAGES) $(OTHER_PAGES) $(B)/site/search-index.js  ## the course as pages: build/site/index.html
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
                  $(SITE)/template.html | $(ASSETS) $(OUTLINES)
	@$(call need,pandoc)
	@rm -f $(B)/notes/$*.d
	@B=$(B) PAGE=$@ DEPS=$(B)/notes/$*.d SEARCH=$(B)/notes/$*.search $(PANDOC) \
	  $(FILTERS:%=--lua-filter=$(SITE)/%.lua) --output=$@ $<

$(B)/site/index.html: $(SITE)/index.md $(SITE)/index.lua $(SITE)/contents.lua
$(B)/site/glossary.html: docs/glossary.md $(SITE)/page-glossary.lua
$(B)/site/symbols.html: docs/notation.md $(SITE)/page-symbols.lua
$(B)/site/search.html: $(SITE)/search.md
$(B)/site/index.html: filters := index
$(B)/site/glossary.html: filters := page-glossary math breaks
$(B)/site/symbols.html: filters := page-symbols math breaks boxes
$(OTHER_PAGES): $(addprefix $(SITE)/,template.html site.lua glossary.lua sheet.lua record.lua outlines.lua math.lua breaks.lua) \
                $(OUTLINES) | $(ASSETS)
	@$(call need,pandoc)
	@B=$(B) SEARCH=$(@:$(B)/site/%.html=$(B)/notes/%.search) $(PANDOC) \
	  $(filters:%=--lua-filter=$(SITE)/%.lua) --output=$@ $(filter %.md,$^)

# Pages leave what the search finds in them beside their outlines.
SEARCHED := $(LESSONS) glossary symbols
$(B)/site/search-index.js: $(SEARCHED:%=$(B)/site/%.html)
	@{ echo 'window.searchIndex = ['; cat $(SEARCHED:%=$(B)/notes/%.search); echo '];'; } >$@.new
	@mv $@.new $@

$(ASSETS): $(B)/site/%: $(SITE)/%
	@mkdir -p $(@D)
	@cp $< $@

# What page $1 shows: its hints and figures before it can say so itself, and what it
# said last.
page_of = $(sort $(wildcard exercises/$1/HINTS.md) $(patsubst %,$(B)/figures/%.svg,$(filter \
    $1/%,$(DRAWINGS))) $(wildcard $(filter-out %:,$(call text_of,$(B)/notes/$1.d))))

.PHONY: notes
