# Attacks on the grader: tests/hostile.
#
#   build/hostile/seed    the secret seed they are graded with
#   build/hostile/...     as build/class, but no symbol is forbidden in it, so that the
#                         sandbox alone holds them

HOSTILE := $(B)/hostile
$(HOSTILE)/seed:
	@mkdir -p $(@D)
	@shuf -i 100000000000000000-999999999999999999 -n 1 > $@
	@chmod 600 $@

hostile-plan: $(HOSTILE)/seed
	@$(MAKE) -s --no-print-directory class-plan CH=01 SEED_FILE=$< PREPARED=$(HOSTILE) BANS=

# NN_SANDBOX=landlock does without namespaces; ATTACKS='fork-bomb link-main' tries these alone.
test-hostile: hostile-plan  ## hand in every attack we know: none may earn a point or do harm; ATTACKS=name...
	@tests/hostile/run $(ATTACKS)
.PHONY: test-hostile hostile-plan
