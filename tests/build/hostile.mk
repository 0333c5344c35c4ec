# Attacks on the grader: tests/hostile.
#
#   build/hostile/seed    the secret seed they are graded with
#   build/class/plan      how, made by class-plan

$(B)/hostile/seed:
	@mkdir -p $(@D)
	@shuf -i 100000000000000000-999999999999999999 -n 1 > $@
	@chmod 600 $@

# NN_SANDBOX=landlock does without namespaces; ATTACKS='fork-bomb link-main' tries these alone.
test-hostile: $(B)/hostile/seed  ## hand in every attack we know: none may earn a point or do harm; ATTACKS=name...
	@$(MAKE) -s --no-print-directory class-plan CH=01 SEED_FILE=$<
	@tests/hostile/run $(ATTACKS)
.PHONY: test-hostile
