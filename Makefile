# Aliases of Scripts/.
.PHONY: generate test format bench

generate test format bench:
	@Scripts/$@
