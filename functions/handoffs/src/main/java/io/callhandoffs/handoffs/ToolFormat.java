package io.callhandoffs.handoffs;

/// The format in which a tool is described to a language model.
enum ToolFormat {
  /// [OpenAI's](https://platform.openai.com/docs/guides/function-calling).
  OPENAI,
  /// [Anthropic's](https://docs.anthropic.com/en/docs/build-with-claude/tool-use).
  ANTHROPIC,
  /// The [Model Context Protocol's](https://modelcontextprotocol.io/specification).
  MCP
}
