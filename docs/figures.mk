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

# Who calls whom in the library, for docs/architecture.md.
$(B)/figures/docs/calls.svg: $(SITE)/calls $(GIVEN) $(TAUGHT) $(GRAPH) $(SITE)/svgfix
	@mkdir -p $(@D)
	@$(call need,dot)
	@$(SITE)/calls $(sort $(GIVEN) $(TAUGHT)) >$(@:.svg=.dot)
	@$(GRAPH) $(@:.svg=.dot) >$@.new
	@$(SITE)/svgfix calls 'Which file of the library calls which' <$@.new >$@
	@rm $@.new

# A page needs its figures before it can say so itself.
$(foreach l,$(LESSONS),$(eval $(B)/site/$l.html: \
  $(filter $(B)/figures/$l/%,$(DRAWINGS:%=$(B)/figures/%.svg))))

.PHONY: snippets figures
