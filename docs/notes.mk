# The notes.  A page is a lesson through pandoc and the filters in docs/site; a
# figure is a script for gnuplot or Graphviz drawing what a program printed.

SITE   ?= docs/site
THEME  ?= lib/plot/theme.gp
GRAPH  ?= $(dir $(THEME))graph
LESSONS  := $(patsubst chapters/%/README.md,%,$(wildcard chapters/[0-9]*/README.md))
PLOTS    := $(patsubst chapters/%.gp,%,$(wildcard chapters/[0-9]*/*.gp))
GRAPHS   := $(patsubst chapters/%.dot,%,$(wildcard chapters/[0-9]*/*.dot))
DRAWINGS := $(PLOTS) $(GRAPHS)
FILTERS  := code math figures exercises boxes links page

PANDOC = pandoc --from=gfm+tex_math_dollars+smart --to=html5 --standalone --no-highlight \
         --template=$(SITE)/template.html --metadata=chapters:"$(LESSONS)" --metadata=lang:en

# Says that a tool is missing, in the place of the shell.
need = command -v $1 >/dev/null || { echo "$1 is not installed. First: make setup"; exit 2; }

notes: $(LESSONS:%=$(B)/site/%.html) $(B)/site/index.html  ## the course as pages: build/site/index.html
	@echo "The notes are in $(B)/site/index.html"

# Commands are executed in a scratch copy of the course; SCRATCH=dir takes that one.
snippets:  ## fill the lessons with code and output from their sources
	@scratch=$(or $(SCRATCH),$$(mktemp -d)); \
	[ -n "$(SCRATCH)" ] || tests/course/scratch $$scratch; \
	$(SITE)/snippets --scratch $$scratch; status=$$?; \
	[ -n "$(SCRATCH)" ] || rm -rf $$scratch; exit $$status

figures: $(DRAWINGS:%=$(B)/figures/%.svg)  ## draw every figure and store it beside its lesson
	@for f in $(DRAWINGS); do d=chapters/$${f%%/*}/figures; mkdir -p $$d; \
	  cmp -s $(B)/figures/$$f.svg $$d/$${f##*/}.svg || cp $(B)/figures/$$f.svg $$d/; done

$(B)/site/%.html: chapters/%/README.md $(wildcard $(SITE)/*.lua $(SITE)/*.awk) \
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

# What a program prints is the data of the figures that name it.
$(B)/figures/%.dat: $(B)/chapters/%
	@mkdir -p $(@D)
	@$< >$@.new && mv $@.new $@

# The data of chapters/NN-name/foo.gp or foo.dot: its program's, or what `# data:`
# names, which is another program of the chapter, a file (it has a slash), or none.
data_of = $(foreach d,$(or $(shell sed -n '2s/^\# data: *//p' chapters/$1),$(basename $(notdir $1))),\
  $(if $(filter none,$d),,$(if $(findstring /,$d),$d,$(B)/figures/$(dir $1)$d.dat)))

# $1 is the figure, $2 its script, $3 its data, $4 what draws it, with its look in $5.
define figure_rule
$(B)/figures/$1.svg: chapters/$2 $3 $5 $(SITE)/svgfix
	@mkdir -p $$(@D)
	@$(call need,$(firstword $4))
	@$(wordlist 2,99,$4) >$$@.new
	@$(SITE)/svgfix $(notdir $1) "$$$$(sed -n '1s/^# *//p' $$<)" <$$@.new >$$@
	@rm $$@.new
endef
plot_rule = $(call figure_rule,$1,$1.gp,$2,gnuplot gnuplot -e "theme='$(THEME)'$(2:%=; data='%')" $$<,$(THEME))
graph_rule = $(call figure_rule,$1,$1.dot,$2,dot $(GRAPH) $$< $2,$(GRAPH))
$(foreach f,$(PLOTS),$(eval $(call plot_rule,$f,$(strip $(call data_of,$f.gp)))))
$(foreach f,$(GRAPHS),$(eval $(call graph_rule,$f,$(strip $(call data_of,$f.dot)))))

# A page needs its figures and hints before it can say so itself, in notes/*.d.
$(foreach l,$(LESSONS),$(eval $(B)/site/$l.html: \
  $(filter $(B)/figures/$l/%,$(DRAWINGS:%=$(B)/figures/%.svg)) \
  $(wildcard exercises/$l/HINTS.md)))
-include $(wildcard $(B)/notes/*.d)

.PHONY: notes snippets figures
