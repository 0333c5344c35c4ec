# Other programs' forms of a grade, and what to upload to them: docs/platforms.md.

results:  ## the last grade in another FORMAT: tap, xv6, gradescope, autolab, ...; RESULTS=dir
	@B='$(B)' tests/platforms/translate $(call quoted,$(FORMAT)) $(call quoted,$(RESULTS))

github:  ## inside GitHub Actions: grade, annotate the files, write the summary; CH=01, STRICT=1
	@B='$(B)' MAKE='$(MAKE)' RESULTS='$(RESULTS)' tests/platforms/github

gradescope:  ## the autograder to upload to Gradescope; CH=01, OUT=autograder.zip, SEED_FILE=file, TRUST=1
	@B='$(B)' VERSION='$(VERSION)' TIMES='$(CLASS_TIMES)' tests/platforms/gradescope/zip
.PHONY: results github gradescope
