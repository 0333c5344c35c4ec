# Grading a class: docs/instructor.md says how, tests/class/grade what happens.

grade-class:  ## grade a class of strangers: CLASS=dir OUT=dir; CH=01, JOBS=2, FIGURES=1, SEED_FILE=file, TRUST=1
	@MAKE='$(MAKE)' CLASS_TIMES='$(CLASS_TIMES)' tests/class/grade
.PHONY: grade-class

synthetic-class:  ## make a class to try the grading with: OUT=dir; CH=01 or ALL=1, N=200
	@tests/class/synthetic
.PHONY: synthetic-class

# Tests that grade strangers' code run at the same time: what they share is built before.
test-programs: $(UNITS:%=$(PREPARED)/kit/%/built) $(PREPARED)/bin/cell $(PREPARED)/bin/confine $(PREPARED)/include \
    $(CHAPTERS:%=$(PREPARED)/draw/%/built)
