import BlastRadiusCommands

@main
enum Main {
  static func main() { CommandLineTool.run() }
}
