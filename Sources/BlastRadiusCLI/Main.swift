import BlastRadiusCommands

@main
enum Main {
  static func main() async {
    CommandLineTool.checkMemory()
    await CommandLineTool.run()
  }
}
