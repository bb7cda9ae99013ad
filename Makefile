# Greenroom. `make run` runs it, `make test` proves it; both install what they need and can be run again at any time.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

HOME_FLAG := $(if $(GREENROOM_HOME),--home $(GREENROOM_HOME),)
RELEASE := target/release/greenroom

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: build ## Build everything and start Greenroom in the browser
	@echo "== starting Greenroom"
	exec $(RELEASE) $(HOME_FLAG) $(ARGS)

build: web/dist/index.html ## Build the client and the release binary
	@echo "== building the program (the first time takes some minutes)"
	cargo build --release --locked -p greenroom

web/node_modules: web/package-lock.json
	@echo "== installing the client's packages"
	cd web && npm ci --no-audit --no-fund
	touch node_modules

web/dist/index.html: web/node_modules $(shell find web/src web/public web/index.html -type f 2>/dev/null) web/openapi.json
	@echo "== building the client"
	cd web && npm run build

tools: ## Install what the tests need: a browser, a PostgreSQL server, programming languages (Debian), nextest
	@./tools/install

test: tools web/dist/index.html ## Run every check and test
	@export GREENROOM_REQUIRE_POSTGRES=1 GREENROOM_REQUIRE_LANGUAGES=1
	echo "== formatting"
	cargo fmt --all --check
	rustfmt --edition 2024 --check crates/listen/src/signals/*.rs
	echo "== clippy"
	cargo clippy --locked --workspace --all-targets -- -D warnings
	echo "== Rust tests"
	cargo nextest run --locked --workspace
	echo "== the judge beside an independent one"
	./tools/oracle-packages
	GREENROOM_PACKAGES=$(CURDIR)/target/oracle cargo nextest run --locked -p judge --run-ignored only oracle::
	echo "== packs"
	cargo build --locked -p greenroom
	target/debug/greenroom pack check --files-only
	echo "== labelled answers"
	python3 training/answers.py check training/answers/*.txt
	python3 training/answers.py jsonl training/answers/[uv]*.txt | diff -q - crates/listen/golden/held_out.jsonl
	python3 training/answers.py jsonl training/answers/w*.txt | diff -q - crates/listen/golden/ordinary.jsonl
	python3 training/answers.py jsonl training/answers/x*.txt | diff -q - crates/listen/golden/natural.jsonl
	echo "== client: types, lint, tests"
	cd web
	npm run generate:check
	npm run typecheck
	npm run lint
	npm test
	echo "== browser"
	npm run e2e

problems: build ## Prove every coding problem: run all of its programs before all of its tests (about ten minutes)
	$(RELEASE) pack check

bench: build ## Measure start-up, memory, size and turn latency
	@cargo run --release --locked -p bench -- $(RELEASE)
	@taskset -c 0 cargo run --release --locked -p bench -- listener
	@cargo run --release --locked -p bench -- simulate
	@setsid -w cargo run --release --locked -p bench -- judge

api: ## Write web/openapi.json from the server and the client's types from it
	@GREENROOM_WRITE_OPENAPI=1 cargo test -q -p server --test openapi
	cd web && npm run generate

clean: ## Remove what was built
	rm -rf target web/dist web/node_modules

.PHONY: help run build tools test problems bench api clean
