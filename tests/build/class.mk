# Grading a class: docs/instructor.md says how, tests/class/grade what happens.

grade-class:  ## grade a class of strangers: CLASS=dir OUT=dir; CH=01, JOBS=2
	@MAKE='$(MAKE)' tests/class/grade
.PHONY: grade-class

# STANDIN
class-plan:
	@$(MAKE) -s grade SUBMISSION=solutions RESULTS=$(B)/class/tmp CH='$(CH)' SEED=$$(cat $(SEED_FILE)) TIMES=$(TIMES) >/dev/null
	@mkdir -p $(B)/class; printf 'PLAN_CH=%s PLAN_SEED=%s PLAN_TIMES=%s\n' '$(CH)' '$(SEED_FILE)' '$(TIMES)' >$(B)/class/plan
.PHONY: class-plan

synthetic-class:  ## make a class to try the grading with: OUT=dir; CH=01, N=200
	@tests/class/synthetic
.PHONY: synthetic-class
