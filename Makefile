# Start here: `make` lists the targets. It needs a JDK 25, which scripts/jdk finds; `make check` needs Python as well.

.DEFAULT_GOAL := help
SHELL := /bin/sh

# The processor that the functions run on in AWS: arm64 or x86_64. template.yaml's parameter Architecture must agree.
ARCH ?= arm64

# For recipes here and in the modules' own .mk files.
JAVA_HOME_25 = $$(scripts/jdk)
JAVA = "$(JAVA_HOME_25)/bin/java"
MVN = JAVA_HOME="$(JAVA_HOME_25)" ./mvnw --batch-mode --no-transfer-progress

# The SAM CLI and cfn-lint as scripts/tools.txt pins them.
TOOLS = .tools/tools.txt

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: jdk
jdk:
	@scripts/jdk > /dev/null

.PHONY: check
check: jdk browser $(TOOLS) ## All that CI runs: compiler, static analysis, format, tests, no secret let out, the template, reproducible zips
	@scripts/console-style
	@$(MVN) verify
	@scripts/check-secrets
	@scripts/time-zones-age
	@$(MAKE) --no-print-directory sam
	@scripts/check-reproducible

.PHONY: sam
sam: zips $(TOOLS) local/target/local.args ## Has the SAM CLI validate, build and translate template.yaml
	@$(JAVA) -Dtemplate=template.yaml @local/target/local.args io.callhandoffs.testing.ExpandTemplate > target/template.expanded.yaml
	@SAM_CLI_TELEMETRY=0 ARCH=$(ARCH) .tools/bin/python -B scripts/check-sam target/template.expanded.yaml

.PHONY: sam-local
sam-local: jdk $(TOOLS) ## Has the SAM CLI run events and the API in containers, over the local stack
	@scripts/sam-local

.PHONY: browser
browser: jdk ## A browser for the console's tests, if there is none yet
	@scripts/browser > /dev/null || scripts/install-browser

$(TOOLS): scripts/tools.txt scripts/tools
	@echo "Installing the SAM CLI and cfn-lint into .tools ..."
	@scripts/tools

.PHONY: time-zones
time-zones: jdk ## Writes the rules of time zones anew, from the joda-time that is in pom.xml
	@$(MVN) --quiet --projects shared/core --also-make test -Dtest=TimeZonesTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtime-zones.write=true

.PHONY: outdated
outdated: jdk $(TOOLS) ## What is behind its newest release, and why
	@scripts/outdated

.PHONY: audit
audit: jdk ## What the functions consist of, as CycloneDX in target/, and which of it has known vulnerabilities (asks osv.dev)
	@$(MVN) --quiet compile cyclonedx:makeAggregateBom
	@python3 scripts/audit

.PHONY: mutate
mutate: jdk ## Breaks the decisions in every small way, and says which of that no test notices (minutes)
	@$(MVN) --quiet --projects shared/core,shared/routing,shared/twilio --also-make test-compile pitest:mutationCoverage
	@scripts/mutations

.PHONY: fix
fix: jdk ## Formats the code
	@$(MVN) --quiet spotless:apply
	@scripts/console-style fix

.PHONY: build
build: zips ## The functions' zips, for ARCH=arm64 or ARCH=x86_64
	@scripts/zip-sizes $(ARCH)

.PHONY: zips
zips: jdk
	@scripts/build-zips $(ARCH)

.PHONY: deploy
deploy: jdk $(TOOLS) ## Deploys to your AWS account: PARAMETERS="FallbackNumber=+442079460000 AlarmEmail=ops@example.com"
	@SAM_CLI_TELEMETRY=0 ARCH=$(ARCH) PARAMETERS="$(PARAMETERS)" .tools/bin/python scripts/deploy

.PHONY: undeploy
undeploy: $(TOOLS) ## Deletes that again, after saying what goes and what is kept
	@SAM_CLI_TELEMETRY=0 .tools/bin/python scripts/undeploy

.PHONY: clean
clean: jdk ## Forgets all that was built
	@$(MVN) --quiet clean

# Called by `sam build` for each function (Metadata: BuildMethod: makefile): VoiceFunction is the zip of functions/voice,
# unpacked into the folder that SAM names.
build-%Function: zips
	@name=$$(echo '$*' | sed 's/\([a-z]\)\([A-Z]\)/\1-\2/g' | tr '[:upper:]' '[:lower:]') && \
	zip="$$PWD/functions/$$name/target/$(ARCH)/$$name.zip" && jar="$(JAVA_HOME_25)/bin/jar" && \
	mkdir -p "$(ARTIFACTS_DIR)" && cd "$(ARTIFACTS_DIR)" && "$$jar" -xf "$$zip"

# Other handlers of the same zips.
build-CheckRunnerFunction: build-ChecksFunction ;
build-CheckSavesFunction: build-ChecksFunction ;
build-CheckSchedulerFunction: build-ChecksFunction ;
build-CountingFunction: build-EventsFunction ;
build-IndexingFunction: build-RoutingFunction ;
build-NumbersKeeperFunction: build-NumbersFunction ;
build-SweepFunction: build-HandoffsFunction ;
build-WebhooksFunction: build-EventsFunction ;

-include $(wildcard local/*.mk bench/*.mk shared/*/*.mk)
