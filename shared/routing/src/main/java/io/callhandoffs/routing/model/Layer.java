package io.callhandoffs.routing.model;

/// The hidden layers of the sentence model that make an [Embedding]. The last one is what the model
/// was trained for; the seventh of twelve still tells more of the wording, and both together
/// separate intents better than either.
public enum Layer {
  LAST(0, "last_hidden_state"),
  INNER(1, "/encoder/layer.6/output/LayerNorm/Add_1_output_0");

  private final int place;
  private final String output;

  Layer(int place, String output) {
    this.place = place;
    this.output = output;
  }

  /// The layer's name among the outputs of the ONNX graph.
  public String output() {
    return output;
  }

  /// The layer's place in an embedding.
  int place() {
    return place;
  }

  /// Where the layer's values begin in an embedding.
  int from() {
    return place * Embedding.WIDTH;
  }
}
