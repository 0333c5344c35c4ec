# The student's edition, for instructors; a handout goes without.
handout:  ## the course without answers, for students: OUT=dir, CH=02 the chapter they are at
	@OUT='$(OUT)' CH='$(CH)' MAKE='$(MAKE)' $(TOOL)/handout
.PHONY: handout
