# Neural networks from scratch, in C.  `make help` lists what can be done.

VERSION := 0.1
B := build

# Names and figures are in UTF-8; a container often has no locale at all.
ifeq ($(LC_ALL)$(LC_CTYPE)$(LANG),)
export LC_CTYPE := C.UTF-8
endif

CC ?= cc
ifeq ($(origin CC),default)
CC := cc
endif

# Make's own rules find nothing here, and are tried for every file.
MAKEFLAGS += -r

# Gives variable $1 the value $2 from its first use on.  What make setup installs is
# looked up when it is needed, not before, and once.
once = $(eval $1 := $2)$2
GSL_CFLAGS = $(call once,GSL_CFLAGS,$(shell pkg-config --cflags gsl 2>/dev/null))
LIBS = $(call once,LIBS,$(shell pkg-config --libs-only-L gsl zlib 2>/dev/null) -lgsl -lz)
# A fast CBLAS for programs; first, so that its symbols are the ones taken.
BLAS_LIBS = $(call once,BLAS_LIBS,$(shell pkg-config --libs openblas 2>/dev/null || echo -lgslcblas))

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes -Wconversion
CPPFLAGS = -Ilib -D_POSIX_C_SOURCE=200809L -DHAVE_INLINE $(GSL_CFLAGS)
CFLAGS := -std=c11 -O2 -g -ffp-contract=off -fno-pie -fno-omit-frame-pointer
ALL_CFLAGS = $(CFLAGS) $(WARNINGS) $(CPPFLAGS)

# ---- What there is: discovered, never listed ----
CHAPTERS := $(sort $(notdir $(wildcard chapters/[0-9]*)))
# A unit is what has a probe: exercises/ may hold files of the student's own, and
# a handout lacks the solutions of its last chapter, which are awaited.
UNITS    := $(subst /probe_,/,$(sort $(patsubst tests/%.c,%,$(wildcard tests/[0-9]*/probe_*.c))))
SOLVED   := $(sort $(patsubst solutions/%.c,%,$(wildcard solutions/*/*.c)))
AWAITED  := $(filter-out $(SOLVED),$(UNITS))
GIVEN    := $(patsubst %.c,$(B)/%.o,$(wildcard lib/*.c))
TAUGHT   := $(SOLVED:%=$(B)/solutions/%.o)
PROGRAMS := $(patsubst %.c,%,$(wildcard chapters/[0-9]*/*.c))

# What holds for every unit or chapter is a pattern rule, and finds out what a target
# needs by functions of its name, in $$( ): these are asked when the target is wanted.
# Rules for each, and lists of headers to include, would be hundreds to read before
# anything is done.
chapter_of = $(firstword $(subst /, ,$1))
folder_of  = $(patsubst %/,%,$(dir $1))
text_of    = $(if $(filter 3.%,$(MAKE_VERSION)),$(shell cat $1 2>/dev/null),$(file <$1))
# The files that object $1 was made from, as the compiler listed them.
headers_of = $(wildcard $(sort $(filter %.h %.c,$(call text_of,$(1:.o=.d)))))
# Those of units $2 that the course has built up to chapter $1.
upto = $(foreach u,$2,$(if $(filter $1,$(lastword $(sort $1 $(call chapter_of,$u)))),$u))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SECONDARY:
.SECONDEXPANSION:
# setup installs what the other goals need: nothing may run beside it.
ifneq ($(filter setup,$(MAKECMDGOALS)),)
.NOTPARALLEL:
endif

help:  ## show this list
	@awk -F '  ## ' '/^[a-z-]+:.*  ## / { sub(/:.*/, "", $$1); \
	    printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

all: $(B)/libnn.a  ## build the library from the given half and the solutions

# ---- The library ----
$(B)/libnn.a: $(GIVEN) $(TAUGHT)
	@rm -f $@
	@$(AR) rcs $@ $^

# A newcomer who forgot make setup is told so, once, before the compiler is.
$(B)/gsl-found:
	@printf '#include <gsl/gsl_version.h>\n' | $(CC) $(GSL_CFLAGS) -E - >/dev/null 2>&1 || \
	    { echo "GSL, or a C compiler, is not installed. First: make setup"; exit 2; }
	@mkdir -p $(B) && touch $@

$(B)/%.o: %.c $$(call headers_of,$$@) | $(B)/gsl-found
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -MMD -c $< -o $@

# The library runs without GSL's checks of indices: what is graded and tested has them.
$(GIVEN) $(TAUGHT): CFLAGS += -O3 -DGSL_RANGE_CHECK_OFF
# Loops that work on several numbers at a time, if the compiler is let; for them
# neither errno nor traps nor the sign of 0 matter.  Never -ffast-math.
$(B)/lib/vec.o: CFLAGS += -fno-math-errno -fno-trapping-math -fno-signed-zeros

# ---- Archives: the library as far as the course has come ----
#
#   build/archives/NN-name.a          up to this chapter, for its programs
#   build/archives/NN-name/before.a   up to the chapter before it
#   build/archives/NN-name/unit.a     what this unit may call
#
# Each holds the given half, and of the taught half what in_archive says.  Functions
# that the given half knows and later chapters build stand in later.o; what
# beyond_archive says, objects or files of names, is not later.
include tests/build/awaited.mk

objects = $(patsubst %,$(B)/solutions/%.o,$1)
names   = $(patsubst %,tests/%.names,$1)
# The solved units that unit $1 may call: earlier chapters', and its chapter's others.
below = $(filter-out $1,$(call upto,$(call chapter_of,$1),$(SOLVED)))

in_archive = $(if $(filter $1,$(CHAPTERS)),$(call in_chapter,$1),$(if $(filter \
    before,$(notdir $1)),$(call in_before,$(call folder_of,$1)),$(call in_unit,$1)))
in_chapter = $(call objects,$(call upto,$1,$(SOLVED))) $(call stand_ins,$(call upto,$1,$(AWAITED)))
in_before  = $(call objects,$(filter-out $1/%,$(call upto,$1,$(SOLVED))))
in_unit    = $(call objects,$(call below,$1)) $(call stand_ins,$(filter-out $1,$(call beside,$1)))

beyond_archive = $(if $(filter $1,$(CHAPTERS)),,$(if $(filter \
    before,$(notdir $1)),$(call beyond,$(call folder_of,$1)/%),$(call beyond,$1)))
beyond = $(call objects,$(filter $1,$(SOLVED))) $(call names,$(filter $(dir $1)%,$(AWAITED)))

$(B)/archives/%/later.c: $(GIVEN) $$(call in_archive,$$*) $$(call beyond_archive,$$*) tests/build/later
	@mkdir -p $(@D)
	@tests/build/later $(GIVEN) -- $(call in_archive,$*) $(call beyond_archive,$*) > $@
$(B)/archives/%/later.o: $(B)/archives/%/later.c
	@$(CC) $(CFLAGS) $(GSL_CFLAGS) -c $< -o $@
$(B)/archives/%.a: $(GIVEN) $$(call in_archive,$$*) $(B)/archives/%/later.o
	@rm -f $@
	@$(AR) rcs $@ $^

# ---- Programs of the chapters ----
# Linked with what the course has built up to their chapter, and nothing later; a
# handout's last chapter with the student's units (tests/build/awaited.mk).  A program
# appears when it is whole: the half of one that a killed linker leaves is newer than
# its parts, and would stay.
$(B)/chapters/%: $(B)/chapters/%.o $$(call awaited_objects,$$(call chapter_of,$$*)) \
    $(B)/archives/$$(call chapter_of,$$*).a
	@$(CC) -no-pie -o $@.new $^ $(LIBS) $(BLAS_LIBS) -lm && mv $@.new $@

programs: $(PROGRAMS:%=$(B)/%)  ## build every program of the chapters

ifeq ($(MINE),)
run: $(B)/chapters/$(DEMO)  ## run a chapter's program: make run DEMO=01-perceptron/gates; MINE=1 on your code
	@$< $(ARGS) $(call runs_on,$(call chapter_of,$(DEMO)))
endif

clean:  ## remove everything that was made
	rm -rf $(B)

.PHONY: help all programs run clean

include lib/tools/commands.mk
include tests/build/grade.mk
include tests/build/platforms.mk
include tests/build/sandbox.mk
include tests/build/class.mk
include docs/notes.mk
include docs/figures.mk
include docs/living.mk
include docs/editions.mk
include tests/build/authors.mk
include tests/build/site.mk
include tests/build/handout.mk
include tests/build/hostile.mk
include tests/build/bench.mk
include tests/build/test.mk
include tests/build/fuzz.mk
include tests/build/bench-loop.mk
