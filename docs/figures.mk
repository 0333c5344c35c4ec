# Figures, and the code and output in lessons, for the course's authors.  A figure is
# a script for gnuplot or Graphviz drawing what a program printed.

THEME  ?= lib/plot/theme.gp
GRAPH  ?= $(dir $(THEME))graph
PLOTS    := $(patsubst chapters/%.gp,%,$(wildcard chapters/[0-9]*/*.gp))
GRAPHS   := $(patsubst chapters/%.dot,%,$(wildcard chapters/[0-9]*/*.dot))
DRAWINGS := $(PLOTS) $(GRAPHS)

# Commands are executed in a scratch copy of the course; SCRATCH=dir takes that one.
snippets:  ## fill the lessons with code and output from their sources
	@scratch=$(or $(SCRATCH),$$(mktemp -d)); \
	[ -n "$(SCRATCH)" ] || tests/course/scratch $$scratch; \
	$(SITE)/snippets --scratch $$scratch; status=$$?; \
	[ -n "$(SCRATCH)" ] || rm -rf $$scratch; exit $$status

figures: $(DRAWINGS:%=$(B)/figures/%.svg) $(B)/figures/docs/calls.svg  ## draw every figure and store it beside its text
	@mkdir -p docs/figures; cmp -s $(B)/figures/docs/calls.svg docs/figures/calls.svg || \
	  cp $(B)/figures/docs/calls.svg docs/figures/calls.svg
	@for f in $(DRAWINGS); do d=chapters/$${f%%/*}/figures; mkdir -p $$d; \
	  cmp -s $(B)/figures/$$f.svg $$d/$${f##*/}.svg || cp $(B)/figures/$$f.svg $$d/; done

# What a program prints is the data of the figures that name it.  Which of the sets in
# data/ it reads is not asked: they hardly change.
$(B)/figures/%.dat: $(B)/chapters/% $(wildcard data/*.csv)
	@mkdir -p $(@D)
	@$< >$@.new && mv $@.new $@

# No page is made of a lesson that says what its programs said yesterday: when one has
# printed something new, the lesson is held against it.  A lesson that was edited is not,
# which would take as long as its page; make test does.
$(LESSONS:%=$(B)/notes/%.read): $(B)/notes/%.read: | $(B)/notes/%.fresh
$(B)/notes/%.fresh: $$(call quoted_in,$$*)
	@mkdir -p $(@D)
	@$(SITE)/snippets --check --printed $(B)/figures chapters/$*/README.md || { echo "make snippets mends it."; exit 1; }
	@touch $@
QUOTED = $(eval QUOTED := $(shell awk -f $(SITE)/quoted.awk $(LESSONS:%=chapters/%/README.md) | tr ' ' :))$(QUOTED)
quoted_in = $(patsubst $1:%,$(B)/figures/%.dat,$(filter $1:%,$(QUOTED)))

# The data of chapters/NN-name/foo.gp or foo.dot: its program's, or what `# data:`
# names, which is another program of the chapter, a file (it has a slash), or none.
data_of = $(foreach d,$(or $(shell sed -n '2s/^\# data: *//p' chapters/$1),$(basename $(notdir $1))),\
  $(if $(filter none,$d),,$(if $(findstring /,$d),$d,$(B)/figures/$(dir $1)$d.dat)))

plotted = $(call data_of,$1.gp)
$(B)/figures/%.svg: chapters/%.gp $$(call plotted,$$*) $(THEME) $(SITE)/svgfix
	@mkdir -p $(@D)
	@$(call need,gnuplot)
	@gnuplot -e "theme='$(THEME)'$(patsubst %,; data='%',$(strip $(call plotted,$*)))" $< >$@.new
	@$(call finish_figure,$@,$<)

graphed = $(call data_of,$1.dot)
$(B)/figures/%.svg: chapters/%.dot $$(call graphed,$$*) $(GRAPH) $(SITE)/svgfix
	@mkdir -p $(@D)
	@$(call need,dot)
	@$(GRAPH) $< $(strip $(call graphed,$*)) >$@.new
	@$(call finish_figure,$@,$<)

# $1 from $1.new, titled as its script $2 says.
finish_figure = $(SITE)/svgfix $(basename $(notdir $1)) "$$(sed -n '1s/^\# *//p' $2)" <$1.new >$1 && rm $1.new

# Who calls whom in the library, for docs/architecture.md.
$(B)/figures/docs/calls.svg: $(SITE)/calls $(GIVEN) $(TAUGHT) $(GRAPH) $(SITE)/svgfix
	@mkdir -p $(@D)
	@$(call need,dot)
	@$(SITE)/calls $(sort $(GIVEN) $(TAUGHT)) >$(@:.svg=.dot)
	@$(GRAPH) $(@:.svg=.dot) >$@.new
	@$(SITE)/svgfix calls 'Which file of the library calls which' <$@.new >$@
	@rm $@.new

.PHONY: snippets figures
