# The course's own tests.
#
#   tests/*/*.t          scripts that print TAP, from the top of the repository
#   tests/*/test_*.c     programs on gsl_test: run with GSL's CBLAS and with the fast one

TEST_SCRIPTS  := $(sort $(wildcard tests/*/*.t))
TEST_PROGRAMS := $(patsubst %.c,$(B)/%,$(sort $(wildcard tests/*/test_*.c)))
TESTS ?= $(TEST_PROGRAMS) $(TEST_PROGRAMS:%=%-gslcblas) $(TEST_SCRIPTS)

$(TEST_PROGRAMS): $(B)/%: $(B)/%.o $(B)/libnn.a
	@$(CC) -no-pie -o $@ $^ $(LIBS) $(BLAS_LIBS) -lm

$(TEST_PROGRAMS:%=%-gslcblas): %-gslcblas: %.o $(B)/libnn.a
	@$(CC) -no-pie -o $@ $^ $(LIBS) -lgslcblas -lm

# The programs of the chapters and the tests, with sanitizers in every line of the
# course's code: tests/course/memory.t runs them.
SANITIZED := $(PROGRAMS:%=$(B)/sanitized/%) $(TEST_PROGRAMS:$(B)/%=$(B)/sanitized/%)

$(B)/sanitized/%.o: %.c $$(call headers_of,$$@)
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) $(SANITIZE) -MMD -c $< -o $@

$(B)/sanitized/libnn.a: $(patsubst $(B)/%,$(B)/sanitized/%,$(GIVEN) $(TAUGHT))
	@rm -f $@
	@$(AR) rcs $@ $^

$(SANITIZED): %: %.o $(B)/sanitized/libnn.a
	@$(CC) -no-pie $(SANITIZE) -o $@ $^ $(GRADED_LIBS)

# Everything that the scripts would otherwise build at the same time.
test-programs: all programs $(SANITIZED) $(JUDGE) $(TEST_PROGRAMS) $(TEST_PROGRAMS:%=%-gslcblas) \
    $(UNITS:%=graded/%) $(DRAWINGS:%=$(B)/figures/%.svg) $(UNITS:%=mistakes/%)

mistakes/%: $$(call mistake_probes,$$*) ; @:
mistake_probes = $(patsubst %,$(B)/mistakes/$1/%.probe,$(call mistakes_of,$1))

# Built on all processors, also where setup stands beside it, which forbids that to goals.
test:  ## run the course's own tests: N passed, N failed; TESTS=file... for some
	@$(MAKE) -s --no-print-directory -j $$(getconf _NPROCESSORS_ONLN) test-programs
	@tests/run $(TESTS)
.PHONY: test test-programs
