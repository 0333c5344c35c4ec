# Living figures.  docs/living/NAME.c works out numbers with the library, NAME.js draws
# them.  The library and GSL are compiled for WebAssembly as they are, and what is linked
# goes into build/site/living/NAME.js as text: a page on a disk may load nothing else.

LIVING  := $(patsubst docs/living/%.c,%,$(wildcard docs/living/*.c))
WASM    := $(B)/living
MODULES := $(LIVING:%=$(B)/site/living/%.js)
SHARED  := $(patsubst docs/living/%,$(B)/site/living/%,$(filter-out \
    $(LIVING:%=docs/living/%.js),$(wildcard docs/living/*.js docs/living/*.css)))

WASM_CC     := clang --target=wasm32-wasi
WASM_CFLAGS := -std=c11 -O2 -ffp-contract=off -Ilib -I$(WASM)/gsl/include \
               -D_POSIX_C_SOURCE=200809L -DHAVE_INLINE -DGSL_RANGE_CHECK_OFF
# With MINE=1 the student's units that pass stand in for the solutions.
WASM_OWN := $(if $(MINE),$(PASSED))
# The bar of progress asks a terminal how wide it is; a page has none.
WASM_OBJECTS := $(patsubst $(B)/%,$(WASM)/%,$(filter-out %/progress.o,$(GIVEN))) \
    $(patsubst %,$(WASM)/mine/%.o,$(WASM_OWN)) \
    $(patsubst %,$(WASM)/solutions/%.o,$(filter-out $(WASM_OWN),$(SOLVED)))

ifeq ($(MINE):$(OWN_READY),1:)
living:
	@$(MAKE) -s --no-print-directory own
	@$(MAKE) -s --no-print-directory living OWN_READY=1
else
living: $(MODULES) $(SHARED)  ## the notes with figures that run the library in the page; MINE=1 your code
	@$(call keep,$(LIVING),$(WASM)/there)
	@$(MAKE) -s --no-print-directory notes MINE=
endif
# Writes words $1 into file $2 if they are not what it holds.
keep = echo '$(strip $1)' | cmp -s - $2 || echo '$(strip $1)' >$2

# Pages learn only which figures there are: a change of one makes no page anew.
$(LESSONS:%=$(B)/site/%.html): $(wildcard $(WASM)/there)

$(WASM)/gsl/gsl.o: docs/living/gsl
	@command -v wasm-ld clang >/dev/null || { echo "wasm-ld or clang is not installed. First: make setup living"; exit 2; }
	@mkdir -p $(WASM)
	@docs/living/gsl $(WASM)/gsl

$(WASM)/%.o: %.c $$(call headers_of,$$@) $(WASM)/gsl/gsl.o
	@mkdir -p $(@D)
	@$(WASM_CC) $(WASM_CFLAGS) -MMD -c $< -o $@

# What a figure defines is there for its page; its prototypes would have no reader.
$(WASM)/docs/living/%.o: WASM_CFLAGS += -Wall -Wextra -Wconversion -fvisibility=default

$(WASM)/mine/%.o: $(SUBMITTED)/%/source $(WASM)/gsl/gsl.o
	@mkdir -p $(@D)
	@$(WASM_CC) $(WASM_CFLAGS) -w -x c -c $< -o $@

# Newer only when somebody else's code is to be linked.
$(WASM)/whose: always
	@mkdir -p $(@D)
	@$(call keep,$(WASM_OWN),$@)
$(WASM)/%.wasm: $(WASM)/docs/living/%.o $(WASM_OBJECTS) $(WASM)/gsl/gsl.o $(WASM)/whose
	@$(WASM_CC) -mexec-model=reactor -Wl,--export-dynamic,--gc-sections,--strip-all -o $@ $(filter %.o,$^)

$(MODULES): $(B)/site/living/%.js: $(WASM)/%.wasm docs/living/%.js
	@mkdir -p $(@D)
	@{ printf "living.module('%s', '" $*; base64 <$< | tr -d '\n'; \
	  echo "', '$(notdir $(WASM_OWN))');"; cat docs/living/$*.js; } >$@.new
	@mv $@.new $@

$(SHARED): $(B)/site/living/%: docs/living/%
	@mkdir -p $(@D)
	@cp $< $@

# The same figures for this machine: tests/living/NAME.c has the numbers printed, and
# tests/living/living.t compares them with those in a browser.
TWINS := $(LIVING:%=$(WASM)/%)
$(TWINS): $(WASM)/%: tests/living/%.c docs/living/%.c tests/living/twin.h $(B)/libnn.a
	@mkdir -p $(@D)
	@$(CC) $(filter-out -Wmissing-prototypes,$(ALL_CFLAGS)) -Idocs -no-pie -o $@ $< \
	  $(B)/libnn.a $(LIBS) $(BLAS_LIBS) -lm

living-twins: $(TWINS)

.PHONY: living living-twins
