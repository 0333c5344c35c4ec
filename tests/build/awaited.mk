# Units whose solution is not here: a handout's last chapter has them.
#
#   tests/NN-name/unit.names             the functions that the contract asks for
#   tests/NN-name/unit.mistakes          the known mistakes' sentences, without code
#   tests/NN-name/unit.recordings-SEED   what the reference and the mistakes record
#
# What asks for such a unit gets the student's own.  A function that the student's
# file does not offer is stood in for by an object of its own, build/awaited/NAME.o,
# which says that the exercise is not written: in an archive it is taken where
# nothing better comes first.

# The functions of units $1, and their stand-ins.
asked = $(if $1,$(shell cat $(1:%=tests/%.names)))
stand_ins = $(patsubst %,$(B)/awaited/%.o,$(call asked,$1))

# The unit that the contract asks for function $1, and the exercise that it is; one
# that is given stands for the unit's first exercise.
$(B)/awaited/%.c: tests/build/stand-in $(AWAITED:%=tests/%.names)
	@mkdir -p $(@D)
	@unit=$$(grep -lx '$*' $(AWAITED:%=tests/%.names)) && unit=$${unit#tests/} && \
	    id=$$($(TOOL)/exercises | awk -F '\t' -v unit="$${unit%.names}" -v f='$*' \
	        '$$2 == unit && (!first || $$3 == f) { first = 1; id = $$1 } END { print id }') && \
	    tests/build/stand-in '$*' "exercise $$id is not written yet" >$@
$(B)/awaited/%.o: $(B)/awaited/%.c
	@$(CC) $(CFLAGS) $(GSL_CFLAGS) -c $< -o $@

# The awaited units of unit $1's chapter, and those that unit $1 is linked with: their
# exercises come before its own.
beside = $(filter $(dir $1)%,$(AWAITED))
mates = $(if $(filter $1,$(AWAITED)),$(call before,$1,$(filter $(dir $1)%,$(IN_ORDER))))
before = $(if $(filter-out $1,$(firstword $2)),$(firstword $2) $(call before,$1,$(wordlist 2,99,$2)))
IN_ORDER = $(eval IN_ORDER := $(filter $(AWAITED),$(shell lib/tools/exercises | cut -f 2 | uniq)))$(IN_ORDER)

# What programs of chapter $1 are linked with, and why they may fail, for the end of
# a command.
awaited_objects = $(patsubst %,$(SUBMITTED)/%/plain.o,$(call upto,$1,$(AWAITED)))
runs_on = $(if $(call upto,$1,$(AWAITED)),|| { echo 'Programs of $1 run on your own exercises/$1: \
    its answers are not handed out yet.' >&2; exit 2; })
