# The course's own tests ask the answers; a handout goes without.
test:  ## says what to run instead
	@echo 'The tests of the course are not handed out. make doctor tests your tools, make grade your work.'; exit 2
.PHONY: test
