# Attacks on the grader: tests/hostile.
#
#   build/hostile/seed    the secret seed they are graded with
#   build/hostile/kit     the kit of class-plan, but nothing in it is forbidden, so that
#                         the sandbox alone holds them
#   build/hostile/plan    how they are graded

$(B)/hostile/seed:
	@mkdir -p $(@D)
	@shuf -i 100000000000000000-999999999999999999 -n 1 > $@
	@chmod 600 $@

hostile-plan: $(B)/hostile/seed
	@$(MAKE) -s --no-print-directory class-plan CH=01 SEED_FILE=$<
	@rm -rf $(B)/hostile/kit && cp -R $(CLASS)/kit $(B)/hostile/kit
	@for unit in $(B)/hostile/kit/*/*; do printf '#!/bin/sh\n' > $$unit/build/bans; done
	@sed "s|^KIT=.*|KIT='$(CURDIR)/$(B)/hostile/kit'|" $(CLASS)/plan > $(B)/hostile/plan

# NN_SANDBOX=landlock does without namespaces; ATTACKS='fork-bomb link-main' tries these alone.
test-hostile: hostile-plan  ## hand in every attack we know: none may earn a point or do harm; ATTACKS=name...
	@tests/hostile/run $(ATTACKS)
.PHONY: test-hostile hostile-plan
