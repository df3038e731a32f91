# The whole system on one machine. Included by the Makefile, which knows $(MVN) and $(JAVA).

LOCAL_SOURCES := $(shell find pom.xml shared functions local \( -name target -o -name node_modules \) -prune -o -type f \( -name pom.xml -o -path '*/src/main/*' \) -print)
LOCAL_JAVA = $(JAVA) -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED \
  -Dtemplate=template.yaml -Djava.util.logging.config.file=local/logging.properties @local/target/local.args

.PHONY: local
local: local/target/local.args ## The whole system on this machine: PORT=3000 DATA=.local (or memory) SEED=museum (or none) CONTAINERS=172.17.0.1
	@trap : INT; $(LOCAL_JAVA) io.callhandoffs.local.Main || { status=$$?; [ $$status -eq 130 ] || exit $$status; }

.PHONY: call
call: local/target/local.args ## Rings it: SAY="I want to bring my class" PRESS=0 OUTCOMES=+442079460018=no_answer KEYS=3 HANGS_UP=ringing HANDS_OFF='{}' SESSION=fails
	@$(LOCAL_JAVA) io.callhandoffs.local.CallCommand

# Java's arguments, with the compiled classes and their libraries; made again only when a source has changed.
local/target/local.args: $(LOCAL_SOURCES) | jdk
	@echo "Building ..."
	@$(MVN) --quiet --projects local --also-make -Dmaven.test.skip process-test-classes
	@{ printf -- '-cp local/target/classes:'; cat local/target/classpath; } > $@

.PHONY: matrix
matrix: jdk ## Plays every way of a call with every fault, and writes docs/reliability.md
	@$(MVN) --quiet --projects local --also-make -Dtest=FaultMatrixTest -Dsurefire.failIfNoSpecifiedTests=false -Dmatrix.all=true -Dmatrix.write=true test

.PHONY: scale
scale: jdk ## Counts what a call uses of the database with 8, 50 and 500 destinations, and writes docs/scale.md
	@$(MVN) --quiet --projects local --also-make -Dtest=ScaleTest -Dsurefire.failIfNoSpecifiedTests=false -Dscale.all=true test

.PHONY: load
load: local/target/local.args ## CALLERS=8 CALLS=1000: so many calls at once, with editing beside them; how long each webhook takes
	@$(LOCAL_JAVA) io.callhandoffs.local.load.Load

.PHONY: soak
soak: local/target/local.args ## MINUTES=30: calls with random faults; whether memory, threads, handles or latency grow, and every record is true
	@$(LOCAL_JAVA) io.callhandoffs.local.load.Soak

.PHONY: fuzz
fuzz: local/target/fuzz.args ## MINUTES=7 [TARGET=WebhookFuzz]: throws made-up webhooks, requests and texts at the functions
	@scripts/fuzz $(JAVA) $(or $(MINUTES),7) $(TARGET)

local/target/fuzz.args: $(LOCAL_SOURCES) $(wildcard local/src/test/java/io/callhandoffs/local/fuzz/*) | jdk
	@echo "Building ..."
	@$(MVN) --quiet --projects local --also-make -DskipTests process-test-classes
	@{ printf -- '-cp %s/local/target/test-classes:%s/local/target/classes:' "$$PWD" "$$PWD"; cat local/target/test-classpath; } > $@
