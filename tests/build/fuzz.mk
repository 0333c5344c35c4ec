# Fuzzing: readers of what strangers write, given millions of inputs.
#
#   build/fuzz/NAME                with clang's libFuzzer, for make fuzz
#   build/sanitized/fuzz/NAME      with replay.c, for make test: it only replays
#   build/sanitized/judge          the judge, with sanitizers
#   tests/fuzz/corpus/NAME/        the inputs that are kept

FUZZ_CC ?= clang
FUZZ_SECONDS ?= 10
TO_FUZZ = $(or $(TARGET),$(FUZZERS))
FUZZERS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
CASTS := -fsanitize=float-cast-overflow
FUZZ_CFLAGS = $(ALL_CFLAGS) -fno-sanitize-recover=all \
    -fsanitize=fuzzer-no-link,address,undefined $(CASTS)

JUDGING := $(filter-out %/main.o,$(JUDGE_OBJECTS:$(B)/%=%))
GIVEN_AND_TAUGHT := $(patsubst $(B)/%,%,$(GIVEN) $(TAUGHT))
JUDGES_OWN := $(patsubst %.o,$(B)/fuzz/%.o,$(JUDGING)) $(patsubst %,$(B)/sanitized/%,$(JUDGING) tests/judge/main.o)
$(JUDGES_OWN): CPPFLAGS = $(JUDGE_CPPFLAGS)
$(filter $(B)/sanitized/%,$(JUDGES_OWN)): SANITIZE += $(CASTS)

$(B)/fuzz/compiler:
	@mkdir -p $(@D)
	@printf 'int LLVMFuzzerTestOneInput(void);\nint LLVMFuzzerTestOneInput(void) { return 0; }\n' | \
	    $(FUZZ_CC) -fsanitize=fuzzer -x c - -o $@ 2>/dev/null || \
	    { echo "make fuzz needs $(FUZZ_CC) with libFuzzer. First: make setup fuzz"; exit 2; }

$(B)/fuzz/%.o: %.c $$(call headers_of,$$@) | $(B)/fuzz/compiler
	@mkdir -p $(@D)
	@$(FUZZ_CC) $(FUZZ_CFLAGS) -MMD -c $< -o $@

# The judge's table of accept functions is made, not written.
$(B)/fuzz/tests/judge/accept_tables.o: $(B)/tests/judge/accept_tables.c
	@mkdir -p $(@D)
	@$(FUZZ_CC) $(FUZZ_CFLAGS) -c $< -o $@
$(B)/sanitized/tests/judge/accept_tables.o: $(B)/tests/judge/accept_tables.c
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) $(SANITIZE) -c $< -o $@

# What every target is linked with: fuzz.o, the judge and the library.
$(B)/%/under-test.a: $(B)/%/tests/fuzz/fuzz.o $(addprefix $(B)/%/,$(JUDGING) $(GIVEN_AND_TAUGHT))
	@rm -f $@
	@$(AR) rcs $@ $^

$(FUZZERS:%=$(B)/fuzz/%): $(B)/fuzz/%: $(B)/fuzz/tests/fuzz/fuzz_%.o $(B)/fuzz/under-test.a
	@$(FUZZ_CC) -no-pie -fsanitize=fuzzer,address,undefined $(CASTS) -o $@ $^ $(GRADED_LIBS)

REPLAYS := $(FUZZERS:%=$(B)/sanitized/fuzz/%)
$(REPLAYS): $(B)/sanitized/fuzz/%: $(B)/sanitized/tests/fuzz/fuzz_%.o \
    $(B)/sanitized/tests/fuzz/replay.o $(B)/sanitized/under-test.a
	@mkdir -p $(@D)
	@$(CC) -no-pie $(SANITIZE) -o $@ $^ $(GRADED_LIBS)

$(B)/sanitized/judge: $(addprefix $(B)/sanitized/,$(JUDGING) tests/judge/main.o)
	@$(CC) -no-pie $(SANITIZE) -o $@ $^ -lm

# The probe that lies, for tests/fuzz/lies.t.
$(B)/tests/fuzz/liar: $(B)/tests/fuzz/liar.o
	@$(CC) -no-pie -o $@ $^

# What the tests of this part need.
replays: $(REPLAYS) $(B)/sanitized/judge $(B)/tests/fuzz/liar
.PHONY: replays
test-programs: replays

fuzz: $(patsubst %,$(B)/fuzz/%,$(filter $(FUZZERS),$(TO_FUZZ)))  ## give readers of strangers' files random input; FUZZ_SECONDS=10, TARGET=name, KEEP=1
	@FUZZ_SECONDS='$(FUZZ_SECONDS)' KEEP='$(KEEP)' tests/fuzz/fuzz $(B)/fuzz $(TO_FUZZ)
.PHONY: fuzz
