# make run     the chronology of seeds/ into output/
# make test    everything that is checked by a program
# make check   what a change must pass: tests, format, imports

.PHONY: run build test lint format imports check setup clean

# The Swift library goes into the programs: they start sooner and run where no Swift is.
RELEASE = -c release --static-swift-stdlib

run: build
	.build/release/fasti build seeds --output output

build: setup
	swift build $(RELEASE) --product fasti
	swift build $(RELEASE) --product fasti-draw
	swift build $(RELEASE) --product fasti-read

test:
	@script/setup tests
	swift test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

# Each module imports what Package.swift gives it, and nothing else.
imports:
	swift build --explicit-target-dependency-import-check error

check: lint imports test

setup:
	@script/setup

clean:
	rm -rf .build
