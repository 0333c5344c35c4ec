# The student's commands.  Each is a script in lib/tools/; what a person types
# after the command (EX=1.4, CH=01, ...) reaches it through the environment.

TOOL = B='$(B)' VERSION='$(VERSION)' CC='$(CC)' lib/tools
# Text for the shell, whatever it holds.
quoted = '$(subst ','\'',$1)'

setup:  ## install what is missing, then check it; also for goals beside it
	@$(TOOL)/setup $(filter-out setup,$(MAKECMDGOALS))

doctor:  ## prove each tool by using it
	@$(TOOL)/doctor

.PHONY: setup doctor

list:  ## every exercise, its state and points; CH=01
	@$(TOOL)/list

hint:  ## one hint for EX=1.4; again for the next, LEVEL=2, RESET=1
	@$(TOOL)/hint

reset:  ## EX=1.4 or CH=01 as handed out; what you had is kept
	@$(TOOL)/reset

.PHONY: list hint reset

handin:  ## pack what to hand in as one file; NAME=you
	@$(TOOL)/handin

watch: $(B)/saves  ## grade again on every save; CH=01 or EX=1.4, Ctrl-C stops
	@exec env MAKE='$(MAKE)' $(TOOL)/watch

debug:  ## the smallest failing case under gdb; EX=1.4
	@exec env MAKE='$(MAKE)' $(TOOL)/debug

update:  ## take the course's new version; your work stays
	@$(TOOL)/update

.PHONY: handin update watch debug

$(B)/saves: lib/tools/saves.c
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(WARNINGS) -no-pie -o $@ $<

# ---- Pictures from the student's own code ----
PLOT_CHAPTERS = $(filter $(CHAPTERS),$(sort $(foreach u,$(TO_GRADE),$(firstword $(subst /, ,$u)))))
PLOT_NEEDS = $(foreach c,$(PLOT_CHAPTERS),$(B)/archives/$c/before.a \
    $(patsubst %,$(B)/%.o,$(filter chapters/$c/%,$(PROGRAMS))))
plot: $$(PLOT_NEEDS)  ## figures from your own code; CH=02, DUMB=1 for the terminal
	@CFLAGS='$(ALL_CFLAGS)' LIBS='$(LIBS) $(BLAS_LIBS) -lm' $(TOOL)/plot $(PLOT_CHAPTERS)
.PHONY: plot

# ---- For editors ----
# Compared before it is replaced: editors look again at every new one.
all: compile_commands.json
compile_commands.json: always
	@$(TOOL)/compile-commands '$(ALL_CFLAGS)' \
	    '$(CFLAGS) $(WARNINGS) -Itests/judge -Ilib -D_GNU_SOURCE' >$@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi
.PHONY: always
