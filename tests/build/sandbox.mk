# Grading strangers' code: what tests/sandbox/grade-one needs, in one place.
#
#   build/class/bin/                cell, confine and alone, which stand at the walls
#   build/class/include/            the headers of the course: all of it that a compiler sees
#   build/class/kit/NN-name/unit/   what a unit is linked with; plain earns, watched explains
#   build/class/draw/NN-name/       a small course to draw a chapter's figures in: FIGURES=1
#   build/class/plan                a shell file that says where all of this is, and for what
#                                   it was asked; PLAN_FILE is another, as two may ask at a time

PREPARED := $(B)/class
PLAN_FILE ?= $(PREPARED)/plan
# Plain probes hold no sanitizers, and need nothing of the system where they can be
# linked statically.
PLAIN_CFLAGS = $(ALL_CFLAGS) $(SKELETON_WARNINGS) -Og -g0 -w -fmax-errors=20
WATCHED_CFLAGS = $(GRADED_CFLAGS) -fmax-errors=20
STATIC = $(eval STATIC := $(shell echo 'int main(void) { return 0; }' | $(CC) -static -x c -o /dev/null - \
    -Wl,-u,gsl_rng_alloc $(GRADED_LIBS) 2>/dev/null && echo -static))$(STATIC)
WALLS = $(eval WALLS := $(or $(NN_SANDBOX),$(shell BIN=$(PREPARED)/bin tests/sandbox/enter which)))$(WALLS)

$(PREPARED)/bin/%: tests/sandbox/%.c tests/sandbox/filter.c tests/sandbox/filter.h lib/probe/serve.c \
    lib/probe/serve.h lib/probe/launch.c lib/probe/launch.h
	@mkdir -p $(@D)
	@$(CC) -std=c11 -O2 $(WARNINGS) -D_GNU_SOURCE -Ilib -Itests/sandbox $(STATIC) \
	    -o $@ $(filter %.c,$^) -lseccomp
	@chmod a+rx $@

$(PREPARED)/include: $(wildcard lib/nn/*.h)
	@rm -rf $@ && mkdir -p $@/nn && cp $^ $@/nn && chmod -R a+rX $@ && touch $@

# The recorder without sanitizers.
PLAIN_RECORDER := $(patsubst lib/%.c,$(PREPARED)/plain/%.o,$(wildcard lib/probe/*.c))
$(PLAIN_RECORDER): CPPFLAGS += -D_GNU_SOURCE
$(PREPARED)/plain/%.o: lib/%.c $$(call headers_of,$$@)
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -MMD -c $< -o $@

# Here % is a unit.  One archive holds all but the unit: what the course gives, and
# the recorder.
$(PREPARED)/kit/%/built: $$(call probe_of,$$*) $(B)/archives/%.a $(B)/reference/%.names $(B)/reference/%.taken \
    $(RECORDER) $(PLAIN_RECORDER) $$(call bans_of,$$*) tests/build/unit tests/build/bans tests/build/symbols
	@rm -rf $(@D) && mkdir -p $(@D)/plain $(@D)/watched $(@D)/build
	@for kind in plain watched; do cp $(call probe_of,$*) $(@D)/$$kind/probe.o && \
	    cp $(B)/archives/$*.a $(@D)/$$kind/course.a || exit 1; done
	@$(AR) rs $(@D)/plain/course.a $(PLAIN_RECORDER) 2>/dev/null
	@$(AR) rs $(@D)/watched/course.a $(RECORDER) 2>/dev/null
	@cp $(B)/reference/$*.names $(@D)/names
	@cp $(B)/reference/$*.taken $(@D)/taken
	@cat /dev/null $(call bans_of,$*) > $(@D)/bans
	@cp tests/build/unit tests/build/bans tests/build/symbols $(@D)/build
	@chmod -R a+rX $(@D) && touch $@

class-unit/%: $(PREPARED)/kit/%/built $(RECORDINGS)/%/reference $$(call all_recorded,$$*) ; @:
all_recorded = $(addprefix $(RECORDINGS)/$1/,$(call mistakes_of,$1))

# A chapter's figures are drawn from strangers' code where nothing else of the course is:
# no solutions, tests or recordings, and of the chapters before machine code.  `built`
# says what is in it.
DRAW_TOOLS := lib/tools/plot lib/tools/common.sh lib/tools/system.sh lib/tools/packages docs/site/svgfix $(wildcard \
    lib/plot/* lib/nn/* data/*)
INSIDE := tests/sandbox/show-figures $(PREPARED)/bin/alone
draw_parts = $(wildcard chapters/$1/*.gp chapters/$1/*.dot) $(DRAW_TOOLS) $(B)/archives/$1/before.a $(patsubst \
    %,$(B)/%.o,$(filter chapters/$1/%,$(PROGRAMS)))
$(PREPARED)/draw/%/built: $$(call draw_parts,$$*) $(INSIDE)
	@rm -rf $(@D) && mkdir -p $(@D)/build/bin $(@D)/build/plot $(@D)/exercises
	@cp --parents $(call draw_parts,$*) $(@D) && cp $(INSIDE) $(@D)/build/bin
	@chmod -R a+rX $(@D) && cd $(@D) && find . -type f | LC_ALL=C sort | xargs sha256sum > $(CURDIR)/$@
TO_DRAW = $(if $(FIGURES),$(PLOT_CHAPTERS:%=$(PREPARED)/draw/%/built))

define PLAN
# What to grade with; written by make class-plan.
COURSE='$(CURDIR)'
UNITS='$(TO_GRADE)'
BIN='$(CURDIR)/$(PREPARED)/bin'
INCLUDE='$(CURDIR)/$(PREPARED)/include'
KIT='$(CURDIR)/$(PREPARED)/kit'
JUDGE='$(CURDIR)/$(JUDGE)'
RECORDINGS='$(CURDIR)/$(RECORDINGS)'
SEED_OPTION='$(if $(SEEDS),--seeds,--seed)'
SEED='$(if $(SEEDS),$(CURDIR)/$(SEEDS),$(SEED))'
SEED_HASH='$(SEED_HASH)'
TIMES='$(TIMES)'
VERSION='$(VERSION)'
NN_SANDBOX='$(WALLS)'
SYSTEM='$(shell NN_SANDBOX=$(WALLS) tests/sandbox/enter system)'
SHARED='$(if $(STATIC),,1)'
CC='$(CC)'
PLAIN_CFLAGS='$(PLAIN_CFLAGS)'
PLAIN_LDFLAGS='-no-pie $(STATIC) $(GOLD)'
WATCHED_CFLAGS='$(WATCHED_CFLAGS)'
WATCHED_LDFLAGS='$(GRADED_LDFLAGS)'
LDLIBS='$(GRADED_LIBS)'
DRAW='$(CURDIR)/$(PREPARED)/draw'
DRAW_CFLAGS='$(ALL_CFLAGS)'
DRAW_SECONDS='75'
endef

class-plan: $$(addprefix class-unit/,$$(TO_GRADE)) $(JUDGE) $(PREPARED)/bin/cell $(PREPARED)/bin/confine \
    $(PREPARED)/include $$(TO_DRAW)
class-plan:  ## prepare to grade strangers' code: CH=01, SEED_FILE=file, TIMES=4, FIGURES=1, PLAN_FILE=file
	@$(if $(filter none,$(WALLS)),[ -n "$(TRUST)" ] || { echo "No sandbox can be built here: neither bubblewrap nor \
	Landlock works. TRUST=1 grades without one."; exit 2; })
	@$(file >$(PLAN_FILE).new,$(PLAN)) mv $(call quoted,$(PLAN_FILE).new) $(call quoted,$(PLAN_FILE))
.PHONY: class-plan

# One folder, as a stranger's.
ifneq ($(SANDBOX),)
grade: class-plan
	@mkdir -p $(RESULTS)
	@tests/sandbox/grade-one $(call quoted,$(PLAN_FILE)) '$(SUBMISSION)' '$(RESULTS)'
	@cat $(RESULTS)/report.txt
	@[ -z "$(STRICT)" ] || [ "$$(jq .extra_data.exit $(RESULTS)/results.json)" = 0 ]
endif

bench-sandbox: class-plan  ## what the sandbox costs one submission, as ratios; CH=01, ROUNDS=9
	@tests/sandbox/bench $(call quoted,$(PLAN_FILE)) $(or $(ROUNDS),9)
.PHONY: bench-sandbox
