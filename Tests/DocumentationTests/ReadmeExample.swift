import BlastRadius
import BlastRadiusFormats

/// The library's example in the README.
func runReadme() throws {
  // begin
  let loaded = try ModelReader.read(["graphs/cloudflare-2023.yaml"])
  let question = Question(from: [Fact("moveworks-token", .control)])
  let exposure = try Analysis(loaded.model, question).exposure()
  for reached in exposure.facts {
    print(reached.fact, reached.main.certainty, reached.main.via?.sentence ?? "seed")
  }
  // end
}
