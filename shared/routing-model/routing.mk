# Measures how well callers are understood. Files are tab-separated, label<TAB>text; see docs/routing-measured.md.

ROUTING_MODEL = shared/routing-model/target/model
ROUTING = $(JAVA) --enable-native-access=ALL-UNNAMED -cp "shared/routing-model/target/classes:$$(cat shared/routing-model/target/classpath.txt)" io.callhandoffs.routing.evaluation

.PHONY: routing-model
routing-model: jdk
	@$(MVN) --quiet process-classes --projects shared/routing-model --also-make 1>&2

.PHONY: evaluate
evaluate: routing-model ## TEST=file.tsv [TRAIN=…] [OOS=…] [LABELS=…]: accuracy, rejection, time and memory of routing
	@$(ROUTING).Evaluate $(ROUTING_MODEL) "TRAIN=$(TRAIN)" "TEST=$(TEST)" "OOS=$(OOS)" "LABELS=$(LABELS)"

# DATA has a folder per data set (banking77, clinc150, hwu64) with train_10.tsv and test.tsv, for clinc150 also oos.tsv.
# What others published for the same test is in the row beside it: Casanueva et al. 2020 and Lin et al. 2023 (ICDA).
.PHONY: evaluate-table
evaluate-table: routing-model ## DATA=folder: the table of docs/routing-measured.md, as Markdown
	@echo '| ten examples per label | USE+ConveRT (PolyAI) | ICDA | this router | AUROC | out of scope found, 95 % of calls kept | p50 / p99 ms |'
	@echo '|---|---|---|---|---|---|---|'
	@for row in 'banking77 | 85.19 | 89.79' 'clinc150 | 93.26 | 94.84' 'hwu64 | 85.83 | 87.41'; do \
	  set=$${row%% *}; oos=; if [ -f "$(DATA)/$$set/oos.tsv" ]; then oos="$(DATA)/$$set/oos.tsv"; fi; \
	  $(ROUTING).Evaluate $(ROUTING_MODEL) "TRAIN=$(DATA)/$$set/train_10.tsv" "TEST=$(DATA)/$$set/test.tsv" "OOS=$$oos" \
	  | awk -F '[:,}]' -v row="$$row" '{ printf "| %s | %.2f | %s | %s | %.1f / %.1f |\n", row, 100 * $$2, $$12, $$8, $$14, $$16 }'; \
	done

.PHONY: evaluate-owners
evaluate-owners: routing-model ## How the museum, bank and clinic fare with names and descriptions only, as Markdown
	@$(ROUTING).Owners $(ROUTING_MODEL)

.PHONY: bench-routing
bench-routing: routing-model ## TEST=file.tsv [TRAIN=…] [LABELS=…]: time and memory of routing in three fresh processes
	@for run in 1 2 3; do \
	  $(ROUTING).Evaluate $(ROUTING_MODEL) "TRAIN=$(TRAIN)" "TEST=$(TEST)" "LABELS=$(LABELS)" \
	  | awk -F '[:,}]' '{ printf "load %.0f ms, p50 %.1f ms, p99 %.1f ms, %.0f MB\n", $$18, $$14, $$16, $$20 }'; \
	done
