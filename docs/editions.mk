# The notes in other forms, from the same lessons through the same filters: a PDF and
# an EPUB of the whole book, slides of a chapter, and the instructor's edition of the
# site.  docs/editions has what is theirs alone.

EDITIONS ?= docs/editions
PAPER ?= a4

pdf: $(B)/book.pdf  ## the notes as one PDF: build/book.pdf; PAPER=letter
	@echo "The book is in $<"

epub: $(B)/book.epub  ## the notes as one EPUB: build/book.epub
	@echo "The book is in $<"

slides: $$(call decks_of,$$(CH))  ## slides of a chapter: CH=05, or of all: build/slides
	@printf 'The slides are in %s\n' $^

# ---- Pages ----
# A lesson as the site's filters leave it, kept as pandoc's own tree.
PAGES := $(LESSONS:%=$(B)/editions/%/page.json)
BOOK := $(PAGES:page.json=chapter.json)
# What page $1 shows, or showed in an edition.
edition_of = $(sort $(call page_of,$1) $(wildcard $(filter-out %:,$(call text_of,$(B)/editions/$1/page.d))))

$(B)/editions/%/page.json: chapters/%/README.md $$(call edition_of,$$*) $(wildcard $(SITE)/*.lua $(SITE)/*.awk) \
                           | $(OUTLINES)
	@$(call need,pandoc)
	@mkdir -p $(@D)
	@rm -f $(@D)/page.d
	@B=$(B) PAGE=$@ DEPS=$(@D)/page.d $(READ) --to=json --metadata=chapters:"$(LESSONS)" \
	  $(FILTERS:%=--lua-filter=$(SITE)/%.lua) --output=$@ $<

EDIT = B=$(B) SITE=$(SITE) pandoc --from=json

# ---- The book ----
$(BOOK): %/chapter.json: %/page.json $(EDITIONS)/book.lua
	@$(EDIT) --to=json --lua-filter=$(EDITIONS)/book.lua --output=$@ $<

BIND = env BOOK='$(BOOK)' $(READ) --standalone --lua-filter=$(EDITIONS)/gather.lua --metadata=version:$(VERSION)
BOUND = $(BOOK) $(EDITIONS)/book.md $(EDITIONS)/gather.lua

$(B)/editions/title.svg: $(EDITIONS)/cover.gp $(SITE)/svgfix
	@$(call need,gnuplot)
	@mkdir -p $(@D)
	@gnuplot -e "cover=0" $< >$@.new
	@$(SITE)/svgfix title "$$(sed -n '1s/^# //p' $<)" <$@.new | sed 's/<style>.*<\/style>//' >$@
	@rm $@.new

$(B)/editions/cover.png: $(EDITIONS)/cover.gp
	@$(call need,gnuplot)
	@mkdir -p $(@D)
	@gnuplot -e "cover=1; title='$$(sed -n 's/^title: //p' $(EDITIONS)/book.md)'; subtitle='$$(sed -n 's/^subtitle: //p' $(EDITIONS)/book.md)'" $< >$@.new && mv $@.new $@

# ---- PDF ----
$(B)/editions/%: $(EDITIONS)/%
	@mkdir -p $(@D)
	@cp $< $@
$(B)/editions/math.woff2: $(SITE)/math.woff2
	@mkdir -p $(@D)
	@cp $< $@

$(B)/book.pdf: $(BOUND) $(B)/editions/title.svg $(B)/editions/print.css $(B)/editions/math.woff2 \
               $(EDITIONS)/print.html $(EDITIONS)/print $(B)/editions/paper
	@B=$(B) $(EDITIONS)/print $@ $(BIND) --to=html5 --template=$(EDITIONS)/print.html \
	  --metadata=paper:$(PAPER) --metadata=drawing:$(B)/editions/title.svg $(EDITIONS)/book.md

# Another size of paper is another book; print.css knows two.
$(B)/editions/paper: $$(if $$(filter $(PAPER),$$(call text_of,$(B)/editions/paper)),,always)
	$(if $(filter a4 letter,$(PAPER)),,$(error PAPER=$(PAPER): the book is printed on a4 or letter))
	@mkdir -p $(@D)
	@echo '$(PAPER)' >$@

# ---- EPUB ----
$(B)/book.epub: $(BOUND) $(B)/editions/cover.png $(EDITIONS)/epub.css $(SITE)/math.woff2
	@$(call need,pandoc)
	@$(BIND) --to=epub3 --mathml --toc-depth=2 --epub-chapter-level=1 --css=$(EDITIONS)/epub.css \
	  --epub-cover-image=$(B)/editions/cover.png --epub-embed-font=$(SITE)/math.woff2 \
	  --output=$@.new $(EDITIONS)/book.md && mv $@.new $@

# ---- Slides ----
# Every make expands what slides: needs, so a chapter is looked up for that goal only.
REVEAL := $(EDITIONS)/node_modules/reveal.js/dist
decks_of = $(patsubst %,$(B)/slides/%.html,$(if $1,$(if $(filter slides,$(MAKECMDGOALS)),$(or \
    $(shell $(TOOL)/select chapter $(call quoted,$1)),none)),$(LESSONS)))

$(REVEAL)/reveal.js:
	@echo "reveal.js is not installed. First: make setup slides"; exit 2
$(B)/slides/none.html: ; @exit 2

$(B)/slides/%.html: $(B)/editions/%/page.json $(wildcard $(EDITIONS)/slides.*) $(EDITIONS)/deck.lua $(SITE)/math.woff2 \
                    | $(REVEAL)/reveal.js
	@mkdir -p $(@D)
	@$(EDIT) --to=html5 --standalone --no-highlight --template=$(EDITIONS)/slides.html --metadata=lang:en \
	  --lua-filter=$(EDITIONS)/slides.lua --metadata=reveal:$(REVEAL) --output=$@ $<

.PHONY: pdf epub slides

# ---- The instructor's edition of the site ----
# The student's pages are made first; those of lessons are made once more, with what
# only instructors see, as pages of a build folder of their own: no file that quotes a
# solution lands in the student's site.  OUT=dir, of make grade-class, adds frequencies;
# MINUTES is how long a class is.
OURS := $(B)/site-instructor
MINUTES ?= 90
ifneq ($(EDITION),)
ifneq ($(EDITION),instructor)
$(error There is no edition '$(EDITION)'; there is one for the instructor: make notes EDITION=instructor)
endif
notes: instructor-notes
endif

instructor-notes: $(LESSONS:%=$(OURS)/%.html) $(OURS)/index.html
	@echo "The instructor's edition is in $(OURS)/index.html"

$(B)/editions/frequencies: always
	@mkdir -p $(@D)
	@$(if $(OUT),OUT=$(call quoted,$(OUT)) tests/class/frequencies,:) >$@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

# Everything else of the student's site.
STUDENTS = $(LESSONS:%=$(B)/site/%.html) $(B)/site/index.html $(OTHER_PAGES)
$(OURS)/style.css: $(STUDENTS) $(EDITIONS)/instructor.css
	@mkdir -p $(OURS) $(B)/instructor
	@for f in $(B)/site/*; do case $$f in */[0-9]*.html) ;; *) cp -R $$f $(OURS)/ ;; esac; done
	@for d in figures notes site-instructor; do ln -sfn ../$$d $(B)/instructor/$${d%-instructor}; done
	@cat $(B)/site/style.css $(EDITIONS)/instructor.css >$@

# Classes of another length are another plan.
$(B)/editions/minutes: $$(if $$(filter $(MINUTES),$$(call text_of,$(B)/editions/minutes)),,always)
	@mkdir -p $(@D)
	@echo '$(MINUTES)' >$@

WITH_OURS = $(foreach f,$(FILTERS),$(if $(filter code,$f),--lua-filter=$(EDITIONS)/instructor.lua) --lua-filter=$(SITE)/$f.lua)
$(OURS)/%.html: $(B)/site/%.html $(OURS)/style.css $(B)/editions/frequencies $(B)/editions/minutes $(wildcard $(EDITIONS)/*.lua) \
                $$(wildcard solutions/$$*/* tests/$$*/*.mistakes)
	@SOLUTIONS=shown B=$(B)/instructor SITE=$(SITE) FREQUENCIES=$(B)/editions/frequencies \
	  CLASS_MINUTES='$(MINUTES)' $(PANDOC) $(WITH_OURS) --output=$@ chapters/$*/README.md

$(OURS)/index.html: $(OURS)/style.css $(EDITIONS)/timetable $(LESSONS:%=chapters/%/README.md)
	@$(EDITIONS)/timetable $(LESSONS) >$(B)/editions/timetable.html
	@sed '/<\/header>/r $(B)/editions/timetable.html' $(B)/site/index.html >$@

.PHONY: instructor-notes

# ---- Their gates ----
test-site: test-editions
test-editions: pdf epub slides instructor-notes
	@tests/editions/gates
.PHONY: test-editions
