# Measures how well callers are understood. Files are tab-separated, label<TAB>text; see docs/routing.md.

ROUTING = $(JAVA) --enable-native-access=ALL-UNNAMED -cp "shared/routing/target/classes:$$(cat shared/routing/target/classpath.txt)" io.callhandoffs.routing

.PHONY: routing-classes
routing-classes: jdk
	@$(MVN) --quiet process-classes --projects shared/routing 1>&2

.PHONY: evaluate
evaluate: routing-classes ## TEST=file.tsv [TRAIN=…] [OOS=…] [LABELS=…]: accuracy, rejection, time and memory of routing
	@$(ROUTING).Evaluate shared/routing/target/model "TRAIN=$(TRAIN)" "TEST=$(TEST)" "OOS=$(OOS)" "LABELS=$(LABELS)"

# DATA has a folder per data set (banking77, clinc150, hwu64) with train_10.tsv and test.tsv, for clinc150 also oos.tsv.
# What others published for the same test is in the row beside it: Casanueva et al. 2020 and Lin et al. 2023 (ICDA).
.PHONY: evaluate-table
evaluate-table: routing-classes ## DATA=folder: the table of docs/routing.md, as Markdown
	@echo '| ten examples per label | USE+ConveRT (PolyAI) | ICDA | this router | AUROC | out of scope found, 95 % of calls kept | p50 / p99 ms |'
	@echo '|---|---|---|---|---|---|---|'
	@for row in 'banking77 | 85.19 | 89.79' 'clinc150 | 93.26 | 94.84' 'hwu64 | 85.83 | 87.41'; do \
	  set=$${row%% *}; oos=; if [ -f "$(DATA)/$$set/oos.tsv" ]; then oos="$(DATA)/$$set/oos.tsv"; fi; \
	  $(ROUTING).Evaluate shared/routing/target/model "TRAIN=$(DATA)/$$set/train_10.tsv" "TEST=$(DATA)/$$set/test.tsv" "OOS=$$oos" \
	  | awk -F '[:,}]' -v row="$$row" '{ printf "| %s | %.2f | %s | %s | %.1f / %.1f |\n", row, 100 * $$2, $$12, $$8, $$14, $$16 }'; \
	done

.PHONY: evaluate-owners
evaluate-owners: jdk ## How the museum, bank and clinic of the tests fare with names and descriptions only, as Markdown
	@$(MVN) --quiet test-compile --projects shared/routing 1>&2
	@$(JAVA) --enable-native-access=ALL-UNNAMED -cp "shared/routing/target/test-classes:shared/routing/target/classes:$$(cat shared/routing/target/classpath.txt)" \
	  io.callhandoffs.routing.Owners shared/routing/target/model

.PHONY: bench-routing
bench-routing: routing-classes ## TEST=file.tsv [TRAIN=…] [LABELS=…]: time and memory of routing in three fresh processes
	@for run in 1 2 3; do \
	  $(ROUTING).Evaluate shared/routing/target/model "TRAIN=$(TRAIN)" "TEST=$(TEST)" "LABELS=$(LABELS)" \
	  | awk -F '[:,}]' '{ printf "load %.0f ms, p50 %.1f ms, p99 %.1f ms, %.0f MB\n", $$18, $$14, $$16, $$20 }'; \
	done
