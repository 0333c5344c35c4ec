# How long students and instructors wait.

bench-loop:  ## how long one waits for a verdict, a class, a page; ROUNDS=9, ROWS=edit,watch; LONG=1, also 1000 students and make test
	@CC='$(CC)' CFLAGS='$(GRADED_CFLAGS)' LDFLAGS='$(GRADED_LDFLAGS)' LDLIBS='$(GRADED_LIBS)' LONG='$(LONG)' \
	    tests/bench/loop --rounds $(or $(ROUNDS),9) --rows '$(ROWS)' --hold '$(HOLD)'
.PHONY: bench-loop
