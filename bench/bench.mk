# How long callers wait, beside other ways to do the same. Included by the Makefile, which knows $(MVN) and $(JAVA).

BENCH_SOURCES := $(shell find bench/pom.xml bench/src/main -type f)
BENCH_ARCH := $(if $(filter aarch64 arm64,$(shell uname -m)),arm64,x86_64)

.PHONY: bench
bench: bench/target/bench.args ## ROUNDS=3 CALLS=500 [OPTIONS="-XX:…"]: how long callers wait, beside bundled Node and Java as in tutorials
	@scripts/build-zips $(BENCH_ARCH) voice
	@bench/peers $(BENCH_ARCH)
	@ROUNDS=$(or $(ROUNDS),3) CALLS=$(or $(CALLS),500) OPTIONS="$(OPTIONS)" bench/run $(BENCH_ARCH)

.PHONY: archive
archive: bench/target/bench.args ## The archive (CDS) of the voice function's classes for this JDK; make bench then measures it as well
	@scripts/build-zips $(BENCH_ARCH) voice
	@bench/peers $(BENCH_ARCH)
	@ROUNDS=0 CALLS=1 OPTIONS= bench/run $(BENCH_ARCH)

.PHONY: bench-micro
bench-micro: bench/target/micro.built ## [ONLY=signature]: what signature, form, decision, TwiML and understanding a caller take on their own (JMH)
	@bench/micro "$(ONLY)"

.PHONY: growth
growth: bench/target/bench.args ## [HANDOFFS="1000 100000 1000000"] ROUNDS=9: what a call costs as more is stored and more calls come; writes docs/performance.md
	@ROUNDS="$(ROUNDS)" DESTINATIONS="$(DESTINATIONS)" HANDOFFS="$(HANDOFFS)" AT_ONCE="$(AT_ONCE)" PROJECTS="$(PROJECTS)" \
	  $(JAVA) -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED -Dtemplate=template.yaml \
	  -Djava.util.logging.config.file=local/logging.properties @bench/target/bench.args io.callhandoffs.bench.growth.Growth

# Java's arguments, with the compiled classes and their libraries; made again only when a source has changed.
bench/target/bench.args: $(LOCAL_SOURCES) $(BENCH_SOURCES) | jdk
	@echo "Building ..."
	@$(MVN) --quiet --projects bench --also-make -Dmaven.test.skip process-test-classes
	@{ printf -- '-cp bench/target/classes:'; cat bench/target/classpath; } > $@

bench/target/micro.built: $(LOCAL_SOURCES) $(wildcard bench/src/test/java/io/callhandoffs/*/*Benchmark.java) | jdk
	@echo "Building ..."
	@$(MVN) --quiet --projects bench --also-make -DskipTests process-test-classes
	@touch $@
