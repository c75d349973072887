// A target needs a Swift file of its own; the SDK is generated from pets.yaml.
