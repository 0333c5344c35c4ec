# Neural networks from scratch, in C.  `make help` lists what can be done.

VERSION := 0.1
B := build

CC ?= cc
ifeq ($(origin CC),default)
CC := cc
endif

# What make setup installs is looked up when it is needed, not before.
GSL_CFLAGS = $(shell pkg-config --cflags gsl 2>/dev/null)
LIBS = $(shell pkg-config --libs-only-L gsl zlib 2>/dev/null) -lgsl -lz
# A fast CBLAS for programs; first, so that its symbols are the ones taken.
BLAS_LIBS = $(shell pkg-config --libs openblas 2>/dev/null || echo -lgslcblas)

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

$(B)/%.o: %.c | $(B)/gsl-found
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

# The library runs without GSL's checks of indices: what is graded and tested has them.
$(GIVEN) $(TAUGHT): CFLAGS += -O3 -DGSL_RANGE_CHECK_OFF
# Loops that work on several numbers at a time, if the compiler is let; for them
# neither errno nor traps nor the sign of 0 matter.  Never -ffast-math.
$(B)/lib/vec.o: CFLAGS += -fno-math-errno -fno-trapping-math -fno-signed-zeros

# $1.a: the given half, and of the taught half the objects $2.  Functions that the
# given half knows and later chapters build stand in later.o; $3, objects or files
# of names, are not later.
define archive_rules
$(B)/archives/$1/later.c: $(GIVEN) $2 $3 tests/build/later
	@mkdir -p $$(@D)
	@tests/build/later $(GIVEN) -- $2 $3 > $$@
$(B)/archives/$1/later.o: $(B)/archives/$1/later.c
	@$$(CC) $$(CFLAGS) $$(GSL_CFLAGS) -c $$< -o $$@
$(B)/archives/$1.a: $(GIVEN) $2 $(B)/archives/$1/later.o
	@rm -f $$@
	@$$(AR) rcs $$@ $$^
endef

# ---- Programs of the chapters ----
# Linked with what the course has built up to their chapter, and nothing later; a
# handout's last chapter with the student's units (tests/build/awaited.mk).
upto = $(foreach u,$2,$(if $(filter $1,$(lastword $(sort $1 $(firstword \
    $(subst /, ,$u))))),$u))
PROGRAMS := $(patsubst %.c,%,$(wildcard chapters/[0-9]*/*.c))

include tests/build/awaited.mk

define chapter_rules
$(call archive_rules,$1,$(patsubst %,$(B)/solutions/%.o,$(call upto,$1,$(SOLVED))) \
    $(call stand_ins,$(call upto,$1,$(AWAITED))))

$(patsubst %,$(B)/%,$(filter chapters/$1/%,$(PROGRAMS))): $(B)/%: $(B)/%.o \
    $$$$(call awaited_objects,$1) $(B)/archives/$1.a
	@$$(CC) -no-pie -o $$@ $$^ $$(LIBS) $$(BLAS_LIBS) -lm
endef
$(foreach c,$(CHAPTERS),$(eval $(call chapter_rules,$c)))

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
include tests/build/authors.mk
include tests/build/handout.mk
include tests/build/hostile.mk
include tests/build/bench.mk
include tests/build/test.mk
include tests/build/fuzz.mk

-include $(shell find $(B) -name '*.d' 2>/dev/null)
