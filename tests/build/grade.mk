# Grading: probes, recordings, the judge.
#
#   build/archives/NN-name/unit.a          the library without this unit and later chapters
#   build/reference/NN-name/unit.names     the functions that the contract asks for
#   build/reference/NN-name/unit/probe     the probe with the solution
#   build/mistakes/NN-name/unit/K../probe  the probe with a known mistake in the solution
#   build/recordings/SEED/NN-name/unit/..  what these record, or tests/NN-name/unit.recordings-SEED
#   build/mine/SUBMISSION/NN-name/unit/    the student's probe, or what is wrong with it

SUBMISSION ?= exercises
SEED ?= 1
TIMES ?= 1
# How many times the usual random cases run when work is handed in.
CLASS_TIMES := 4
# A file with a secret seed, a whole number of 16 to 19 digits, instead of SEED.
SEED_FILE ?=
SEED_HASH := $(if $(SEED_FILE),$(shell sha256sum <'$(SEED_FILE)' | cut -d ' ' -f 1))
# More cases are other recordings.
DRAWN := $(if $(SEED_HASH),$(shell echo $(SEED_HASH) | cut -c 1-16),$(SEED))$(if \
    $(filter-out 1,$(TIMES)),x$(TIMES))
RECORDINGS := $(B)/recordings/$(DRAWN)
SEEDS := $(if $(SEED_FILE),$(RECORDINGS)/seeds)
SEED_OPTION := $(if $(SEEDS),--seeds $(SEEDS),--seed $(SEED))
$(RECORDINGS)/seeds: $(wildcard $(SEED_FILE)) tests/build/seeds
	@mkdir -p $(@D)
	@umask 077; tests/build/seeds '$(SEED_FILE)' > $@.new && mv $@.new $@
# Where results.json and junit.xml go.
RESULTS ?= $(B)/grade
# A folder of its own for each submission's build; others when it is linked with the
# student's other units instead of the reference's, and for debugging.
SUBMITTED := $(B)/mine/$(subst /,_,$(SUBMISSION))
BUILT_IN := $(SUBMITTED)$(if $(MINE),.mine)$(if $(DEBUG),.debug)

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
    -fno-sanitize=object-size -fno-optimize-sibling-calls
# A skeleton leaves arguments and helpers unused until it is written.
SKELETON_WARNINGS := -Wno-unused-parameter -Wno-unused-function
# Compiled in half the time that -O2 takes.  Lines are enough to say where, if a loop
# does not stand at a function's first byte; DEBUG=1 adds what a debugger shows.
GRADED_CFLAGS = $(ALL_CFLAGS) -Og -falign-functions $(if $(DEBUG),-g,-g1) $(SKELETON_WARNINGS) $(SANITIZE)
# gold, where it is, links twice as fast as the default linker.
GOLD = $(if $(wildcard $(addsuffix /ld.gold,$(subst :, ,$(PATH)))),-fuse-ld=gold)
GRADED_LDFLAGS = -no-pie $(SANITIZE) $(GOLD)
# GSL's own CBLAS gives the same bits everywhere.
GRADED_LIBS = $(LIBS) -lgslcblas -lm
# What a file must not use; BANS= allows everything.
BANS := tests/build/forbidden
bans_of = $(if $(BANS),$(BANS) $(wildcard tests/$1.forbidden))
LIBRARY_NAMES := $(B)/library-names
BUILD_UNIT = CC='$(CC)' CFLAGS='$(GRADED_CFLAGS)' LDFLAGS='$(GRADED_LDFLAGS)' \
    LDLIBS='$(GRADED_LIBS)' tests/build/unit

$(LIBRARY_NAMES): tests/build/library-names
	@mkdir -p $(@D)
	@CC='$(CC)' $< > $@

# ---- The judge ----
JUDGE := $(B)/judge
ACCEPTS := $(wildcard tests/[0-9]*/accept_*.c)
JUDGE_OBJECTS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/judge/*.c) $(ACCEPTS)) \
    $(B)/tests/judge/accept_tables.o $(B)/lib/probe/serve.o $(B)/lib/probe/launch.o
JUDGE_CPPFLAGS := -Itests/judge -Ilib -D_GNU_SOURCE
$(JUDGE_OBJECTS): CPPFLAGS = $(JUDGE_CPPFLAGS)

$(JUDGE): $(JUDGE_OBJECTS)
	@$(CC) -no-pie -pthread -o $@.new $^ -lm && mv $@.new $@

# The accept tables of all chapters, one after the other.
$(B)/tests/judge/accept_tables.c: $(ACCEPTS) tests/build/grade.mk
	@mkdir -p $(@D)
	@{ echo '#include "accept.h"'; \
	   echo 'extern const accept_entry *const accept_tables[];'; \
	   for t in $(basename $(notdir $(ACCEPTS))); do \
	       echo "extern const accept_entry $$t[];"; done; \
	   echo 'const accept_entry *const accept_tables[] = {'; \
	   for t in $(basename $(notdir $(ACCEPTS))); do echo "    $$t,"; done; \
	   echo '    0};'; } > $@
$(B)/tests/judge/accept_tables.o: $(B)/tests/judge/accept_tables.c
	@$(CC) $(ALL_CFLAGS) -c $< -o $@

# ---- Archives, probes, recordings ----
RECORDER := $(patsubst %.c,$(B)/%.o,$(wildcard lib/probe/*.c))
$(RECORDER): CPPFLAGS += -DNN_SANITIZED -D_GNU_SOURCE -D_DARWIN_C_SOURCE

# The probe of 01-perceptron/perceptron is tests/01-perceptron/probe_perceptron.c.
probe_of = $(B)/tests/$(dir $1)probe_$(notdir $1).o
# Everything a probe of unit $1 is linked with, but the unit itself.
LINKED = $(RECORDER) $(B)/archives/$1.a

$(B)/reference/%.o: solutions/%.c $$(call headers_of,$$@) | $(B)/gsl-found
	@mkdir -p $(@D)
	@$(CC) $(GRADED_CFLAGS) -MMD -c $< -o $@

$(B)/reference/%.names: $(B)/reference/%.o tests/build/names
	@tests/build/names $< > $@

$(B)/reference/%/probe: $(B)/reference/%.o $$(call probe_of,$$*) $$(call LINKED,$$*)
	@mkdir -p $(@D)
	@$(CC) $(GRADED_LDFLAGS) -o $@.new $^ $(GRADED_LIBS) && mv $@.new $@

# The names that nobody's unit can define.
$(B)/reference/%.taken: $$(call probe_of,$$*) $$(call LINKED,$$*) $(LIBRARY_NAMES)
	@mkdir -p $(@D)
	@tests/build/names $(filter-out $(LIBRARY_NAMES),$^) | cat - $(LIBRARY_NAMES) > $@

# Here % is NN-name/unit/K..
$(B)/mistakes/%.c: solutions/$$(call folder_of,$$*).c tests/$$(call folder_of,$$*).mistakes tests/build/mutate.awk
	@mkdir -p $(@D)
	@awk -v id=$(*F) -f tests/build/mutate.awk tests/$(call folder_of,$*).mistakes $< > $@

$(B)/mistakes/%.probe: $(B)/mistakes/%.c $$(call probe_of,$$(call folder_of,$$*)) \
    $$(call LINKED,$$(call folder_of,$$*)) | $(B)/gsl-found
	@$(CC) $(GRADED_CFLAGS) -w -c $< -o $(@:.probe=.o)
	@$(CC) $(GRADED_LDFLAGS) -o $@.new $(@:.probe=.o) $(wordlist 2,99,$^) $(GRADED_LIBS) && mv $@.new $@

# What the reference records: packed with the course, or recorded here; or the unit is
# awaited, and neither can be.  That must come before what has to be built first.
$(RECORDINGS)/%/reference: tests/%.recordings-$(DRAWN) tests/build/unpack
	@tests/build/unpack $< $(@D)

$(RECORDINGS)/%/reference: tests/%.names
	@echo '$* can be graded with $(subst $(*F).recordings-,SEED=,$(sort $(notdir $(wildcard \
	    tests/$*.recordings-*)))) and TIMES=1 only: for others its answers are needed.'; exit 2

$(RECORDINGS)/%/reference: $(B)/reference/%/probe $(JUDGE) $(SEEDS)
	@mkdir -p $(@D)
	@$(JUDGE) record $(SEED_OPTION) --times $(TIMES) --later $(CLASS_TIMES) $< > $@

# And a known mistake: % is NN-name/unit/K..
$(RECORDINGS)/%: $(B)/mistakes/%.probe $(JUDGE) $(SEEDS)
	@mkdir -p $(@D)
	@$(JUDGE) record $(SEED_OPTION) --times $(TIMES) \
	    --exercise $$(awk '$$1 == "$(*F)" { print $$2 }' tests/$(call folder_of,$*).mistakes) $< > $@

mistakes_of = $(shell awk '/^K[0-9]/ { print $$1 }' tests/$1.mistakes 2>/dev/null)
packed_of = $(wildcard tests/$1.recordings-$(DRAWN))
recordings_of = $(RECORDINGS)/$1/reference $(if $(call packed_of,$1)$(UNEXPLAINED)$(filter \
    $1,$(AWAITED)),,$(patsubst %,$(RECORDINGS)/$1/%,$(call mistakes_of,$1)))
# Those of known mistakes that are there already, and still are mistakes.
recorded_of = $(if $(UNEXPLAINED),,$(addprefix $(RECORDINGS)/$1/,$(sort $(filter \
    $(notdir $(wildcard $(RECORDINGS)/$1/K*)),$(call text_of,tests/$1.mistakes)))))

# ---- The student's probe ----
# What the build of somebody's unit needs to know of the contract of unit $1.
names_of = $(if $(filter $1,$(SOLVED)),$(B)/reference/$1.names,tests/$1.names)
# With MINE=1: the student's units below unit $1 that have passed their own tests.
own = $(if $(MINE),$(patsubst %/passed,%/unit.o,$(wildcard \
    $(patsubst %,$(SUBMITTED)/%/passed,$(call below,$1)))))
built_mates = $(patsubst %,$(BUILT_IN)/%/built,$(call mates,$1))

# The text that was built last: newer only when the text has changed, whatever
# the times of the file say.
$(BUILT_IN)/%/source: always
	@cmp -s $(SUBMISSION)/$*.c $@ || { [ -d $(@D) ] || mkdir -p $(@D); \
	    if [ -f $(SUBMISSION)/$*.c ]; then cp $(SUBMISSION)/$*.c $@; \
	    else [ -e $@ ] && [ ! -s $@ ] || : > $@; fi; }

$(BUILT_IN)/%/built: $(BUILT_IN)/%/source $$(call names_of,$$*) $$(call built_mates,$$*) $$(call probe_of,$$*) \
    $$(call own,$$*) $$(call LINKED,$$*) $(B)/reference/%.taken $$(call bans_of,$$*) tests/build/unit tests/build/bans
	@BANS='$(call bans_of,$*)' $(BUILD_UNIT) $(SUBMISSION)/$*.c $(@D) $(call names_of,$*) $(B)/reference/$*.taken \
	    $(call probe_of,$*) $(call own,$*) $(patsubst %,$(BUILT_IN)/%,$(call mates,$*)) $(call LINKED,$*) && : >$@

# Goals for unit %: to be graded, when known mistakes are recorded once something is
# wrong, and from then on; to be graded with all of them; recorded.
ready/%: $(BUILT_IN)/%/built $(RECORDINGS)/%/reference $$(call recorded_of,$$*) ; @:
graded/%: $(BUILT_IN)/%/built $$(call recordings_of,$$*) ; @:
recorded/%: $$(call recordings_of,$$*) $$(call names_of,$$*) ; @:

# ---- The grade ----
# CH=01, EX=1.4 or nothing: the units to grade, found once.  What does not exist
# is said by lib/tools/select, before anything is built; every make expands this, and
# only goals that work on units ask.
SELECTED = $(eval SELECTED := $(shell lib/tools/select units $(call quoted,$(EX)) \
    $(call quoted,$(CH)) $(call quoted,$(SUBMISSION)) || echo none))$(SELECTED)
ASKING := $(filter grade plot class-plan bench-sandbox,$(MAKECMDGOALS))
TO_GRADE = $(if $(ASKING),$(if $(filter none,$(SELECTED)),$(error Nothing was done),$(SELECTED)))
# Those, and before each what it is linked with where that is the student's.
WITH_MATES = $(foreach u,$(TO_GRADE),$(filter-out $(TO_GRADE),$(call mates,$u)) $u)

JUDGE_ALL = $(JUDGE) grade --recordings $(RECORDINGS) --mine $(BUILT_IN) \
    --sources $(SUBMISSION) --results $(RESULTS) $(SEED_OPTION) \
    --times $(TIMES) --version $(VERSION) $(if $(EX),--exercise $(EX)) $(if $(QUICK),--no-leaks) \
    $(if $(AWAITED),--together $(call chapter_of,$(AWAITED)))
# Where something is wrong, the known mistakes that may explain it are built: once, a
# minute or less.
RECORD_WANTS = { [ ! -t 2 ] || echo "Preparing the known mistakes of" $$(cat $(RESULTS)/wants) ... >&2; \
    $(MAKE) -s --no-print-directory $$(sed s,^,recorded/, $(RESULTS)/wants); }

ifeq ($(MINE):$(OWN_READY),1:)
# Which units pass must be known before the others are linked with them.
grade:
	@$(MAKE) -s --no-print-directory own
	@$(MAKE) -s --no-print-directory grade OWN_READY=1
else ifeq ($(SANDBOX),)
grade: $$(addprefix ready/,$$(WITH_MATES)) $(JUDGE)  ## grade exercises/; CH=01, EX=1.4, SEED=2, SUBMISSION=dir, MINE=1, STRICT=1, SANDBOX=1
	@$(if $(MINE),printf 'Linked with your own %s\n' $(or $(PASSED),'nothing: no unit passes yet'); echo)
	@[ -d $(RESULTS) ] || mkdir -p $(RESULTS); \
	    $(JUDGE_ALL) $(if $(UNEXPLAINED),,--wants $(RESULTS)/wants) $(WITH_MATES); status=$$?; \
	    if [ $$status -eq 3 ]; then $(RECORD_WANTS) && $(JUDGE_ALL) $(WITH_MATES); status=$$?; fi; \
	    $(TOOL)/progress $(RESULTS); \
	    if [ $$status -eq 1 ] && [ -z "$(STRICT)" ]; then exit 0; fi; exit $$status
endif

# Grades everything in silence, so that it is known which units are right.  Known
# mistakes explain; this needs no explanations, so they are not built for it.
own:
	@$(MAKE) -s --no-print-directory grade MINE= EX= CH= STRICT= UNEXPLAINED=1 RESULTS=$(SUBMITTED).own \
	    >$(B)/own.txt 2>&1 || { cat $(B)/own.txt; exit 2; }
.PHONY: grade own

# ---- Programs that run on the student's code ----
# $(SUBMITTED)/programs/NN-name/foo is chapter NN's program foo, linked with the
# units that pass; the archive has the others.  The units are compiled plainly here,
# as the library is.
PASSED := $(patsubst $(SUBMITTED)/%/passed,%,$(wildcard $(SUBMITTED)/*/*/passed))

$(SUBMITTED)/%/plain.o: $(SUBMITTED)/%/source
	@$(CC) $(ALL_CFLAGS) -w -x c -c $< -o $@ || { echo '$(SUBMISSION)/$*.c does not compile.' >&2; exit 2; }

own_units = $(patsubst %,$(SUBMITTED)/%/plain.o,$(filter \
    $(call upto,$1,$(UNITS)),$(sort $(PASSED) $(AWAITED))))
$(SUBMITTED)/programs/%: $(B)/chapters/%.o $$(call own_units,$$(call chapter_of,$$*)) \
    $(B)/archives/$$(call chapter_of,$$*).a
	@mkdir -p $(@D)
	@$(CC) -no-pie -o $@ $^ $(LIBS) $(BLAS_LIBS) -lm

ifneq ($(MINE),)
run:
	@$(MAKE) -s --no-print-directory own
	@$(MAKE) -s --no-print-directory $(SUBMITTED)/programs/$(DEMO)
	@$(SUBMITTED)/programs/$(DEMO) $(ARGS)
	@echo; SUBMISSION='$(SUBMISSION)' $(TOOL)/owners $(SUBMITTED)/programs/$(DEMO)
endif

# ---- Project A ----
PROJECT_A := $(patsubst chapters/%.c,%,$(wildcard chapters/*/a_split.c chapters/*/a_train.c \
    chapters/*/a_predict.c))
ifeq ($(PROJECT_A),)
project-a:
	@echo 'Project A needs chapters that are not here yet.'; exit 2
else ifeq ($(MINE),)
project-a: $(PROJECT_A:%=$(B)/chapters/%)  ## a network that diagnoses breast masses; MINE=1, ARGS='--epochs 20'
	@ARGS='$(ARGS)' $(TOOL)/project-a $(B)/chapters/$(call chapter_of,$(PROJECT_A)) $(B)/project-a
else
project-a:
	@$(MAKE) -s --no-print-directory own
	@$(MAKE) -s --no-print-directory $(PROJECT_A:%=$(SUBMITTED)/programs/%)
	@ARGS='$(ARGS)' $(TOOL)/project-a $(SUBMITTED)/programs/$(call chapter_of,$(PROJECT_A)) $(SUBMITTED)/project-a
	@for p in $(PROJECT_A); do echo; echo "Whose code is in $${p##*/}?"; \
	    SUBMISSION='$(SUBMISSION)' $(TOOL)/owners $(SUBMITTED)/programs/$$p; done
endif
.PHONY: project-a
