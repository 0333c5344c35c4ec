# How fast the library trains, beside what people would use instead: tests/bench.
#
#   build/bench/W1/...     a piece of work: samples, first weights, orders
#   build/bench/ours       the library                           all on OpenBLAS,
#   build/bench/plain      a student's units, by get and set     where it is
#   build/bench/bound      its matrix products alone
#   build/bench/student    the student's on GSL's CBLAS
#   build/bench/watched    and with both sanitizers
#   build/bench/fann       a peer in C
#   build/bench/train.tsv  what was measured last

BENCH := $(B)/bench
# The works by name, and a field of one: data act batch eta widths are 2 to 6.
WORKS = $(call once,WORKS,$(shell awk '!/^\#/ { print $$1 }' tests/bench/works.tsv))
work_fields = $(shell awk -v name='$1' '$$1 == name { print $2 }' tests/bench/works.tsv)

# The solutions as a student may write them from the lessons: element by element.
PLAIN_UNITS := $(SOLVED:%=$(BENCH)/units/%.c)
$(BENCH)/units/%.c: solutions/%.c tests/build/mutate.awk $$(wildcard tests/bench/plain/$$*.edits)
	@mkdir -p $(@D) && cp $< $@.new
	@for id in $$(awk '/^P/ { print $$1 }' $(filter %.edits,$^) /dev/null); do \
	    awk -v id=$$id -f tests/build/mutate.awk $(filter %.edits,$^) $@.new > $@.next && \
	    mv $@.next $@.new || exit 1; done
	@mv $@.new $@
PLAIN_OBJECTS := $(PLAIN_UNITS:.c=.o)
$(PLAIN_OBJECTS): %.o: %.c
	@$(CC) $(ALL_CFLAGS) -w -c $< -o $@
WATCHED_UNITS := $(PLAIN_UNITS:.c=.watched.o)
$(WATCHED_UNITS): %.watched.o: %.c
	@$(CC) $(ALL_CFLAGS) $(SANITIZE) -w -c $< -o $@

BENCH_PROGRAMS := $(addprefix $(BENCH)/,ours plain student watched bound prepare)
TAKES_PART := $(B)/tests/bench/ours.o $(B)/tests/bench/work.o
$(BENCH)/ours: $(TAKES_PART) $(B)/libnn.a
$(BENCH)/plain $(BENCH)/student: $(TAKES_PART) $(PLAIN_OBJECTS) $(GIVEN)
$(BENCH)/watched: $(TAKES_PART) $(WATCHED_UNITS) $(GIVEN)
$(BENCH)/bound: $(B)/tests/bench/bound.o $(B)/tests/bench/work.o $(B)/lib/clock.o
$(BENCH)/prepare: $(B)/tests/bench/prepare.o $(B)/tests/bench/work.o $(B)/libnn.a
$(BENCH)/student $(BENCH)/watched: BLAS_LIBS = -lgslcblas
$(BENCH)/watched: BENCH_LDFLAGS = $(SANITIZE)
$(BENCH_PROGRAMS):
	@mkdir -p $(@D)
	@$(CC) -no-pie $(BENCH_LDFLAGS) -o $@ $^ $(LIBS) $(BLAS_LIBS) -lm

# What the pieces of a step cost is a lesson's program; here on GSL's BLAS, too.
COST := $(B)/$(basename $(wildcard chapters/*/cost.c))
$(BENCH)/cost-gsl: $(COST).o $(B)/lib/clock.o
	@$(CC) -no-pie -o $@ $^ $(LIBS) -lgslcblas -lm

$(BENCH)/fann: tests/bench/fann.c $(B)/tests/bench/work.o $(B)/lib/clock.o
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -O3 -o $@ -no-pie $^ -ldoublefann $(LIBS) -lgslcblas -lm

$(BENCH)/%/work: $(BENCH)/prepare tests/bench/works.tsv
	@mkdir -p $(@D)
	@$< $(@D) $(call work_fields,$*,($$2 == "noisy" ? $$2 : "data/" $$2 ".csv")) \
	    $(call work_fields,$*,$$3) $(call work_fields,$*,$$4) \
	    $(call work_fields,$*,$$5) $(call work_fields,$*,$$6)

bench-programs: $(BENCH_PROGRAMS)
bench-peers: $(BENCH)/fann $(COST) $(BENCH)/cost-gsl $$(patsubst %,$(BENCH)/%/work,$$(WORKS))
bench:  ## train beside PyTorch, NumPy, scikit-learn and FANN; WORK=W1,W3 ROUNDS=5 KERNELS=name; KEEP=1 for the lesson
	@lib/tools/setup bench >$(B)/bench-setup.log || { cat $(B)/bench-setup.log; exit 2; }
	@$(MAKE) -s --no-print-directory bench-programs bench-peers
	@tests/bench/train $(BENCH) $(COST) $(if $(WORK),--work $(WORK)) $(if $(ROUNDS),--rounds $(ROUNDS)) \
	    $(if $(KERNELS),--kernels $(KERNELS))
	@for f in speed cost; do gnuplot -e "theme='$(THEME)'; data='$(BENCH)/$$f.tsv'" $(dir $(COST:$(B)/%=%))$$f.gp \
	    > $(BENCH)/$$f.svg && echo "Drawn: $(BENCH)/$$f.svg"; done
	@[ -z "$(KEEP)" ] || cp $(BENCH)/speed.tsv $(BENCH)/cost.tsv $(BENCH)/speed.txt $(dir $(COST:$(B)/%=%))
.PHONY: bench bench-programs bench-peers
