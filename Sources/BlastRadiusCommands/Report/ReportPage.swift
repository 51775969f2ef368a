internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// Makes the page of a report: the answer, and chapter by chapter what it rests on.
struct ReportPage: Sendable {
  let subject: ReportSubject
  /// How the page is made, which takes reading the inputs once more.
  let origin: @Sendable () throws -> PageOrigin
  let options: SceneOptions
  let renderer: Renderer

  /// The page.
  ///
  /// - Throws: What asking throws, other than that a part of it cannot be answered.
  func page() async throws -> Page {
    let say = Said.report
    var page = Page(title: options.title ?? subject.title)
    page.look = Page.Look(rawValue: renderer.theme.rawValue)
    page.lead = lead
    // What takes longest of a large estate is asked beside the rest.
    async let events = ReportEvents(subject)
    async let credentials = ReportCredentials(subject: subject).document()
    async let remedies = ReportRemedies(subject: subject).sections()
    async let made = origin()
    let scene = try await scene()
    let chronology = try chronology
    page.data = ReportData.data(subject, scene: scene.scene, chronology: chronology)
    let remedy = try await remedies
    let stopped = Document(sections: await events.stopped + remedy)
    page.lead.sections.append(
      DocumentSection(
        paragraphs: ReportSummary(
          subject: subject, chronology: chronology, fix: remedy.first?.paragraphs.first
        ).sentences))
    page.chapters = [
      picture(scene), change,
      .init(id: "happened", title: say.happened, document: await events.happened),
      .init(
        id: "credentials", title: say.credentials,
        document: try await credentials),
      try timeline(chronology),
      .init(id: "stopped", title: say.stopped, document: stopped),
      .init(
        id: "unknowns", title: say.unknowns,
        document: ReportUnknowns(subject: subject).document),
      .init(
        id: "facts", title: say.facts,
        document: Document(sections: [subject.facts.section]), tableID: "fact-table"),
      ReportSources(model: subject.model).chapter("sources", say.sources),
      try await made.chapter,
    ].compactMap(\.self)
    return page
  }

  /// The answer.
  private var lead: Document {
    var document = Document(headlines: [ExposureHeadline(subject.exposure).text])
    if let change = subject.change { document.headlines.append(change.headline) }
    document.remarks = ScopeText.sentences(subject.exposure.scopes, subject.names)
    document.remarks += subject.facts.remark.map { [$0] } ?? []
    return document
  }

  /// What the picture shows, or why there is none.
  private func scene() async throws -> (scene: Scene?, remark: String?) {
    var options = options
    options.title = options.title ?? subject.title
    options.answer = ExposureHeadline(subject.exposure).text
    do {
      let scene = try await renderer.fitted(options) {
        try subject.change?.scene($0) ?? Scene(subject.analysis, options: $0)
      }
      return (scene, nil)
    } catch let error as BlastRadiusError where error.code == .limit {
      return (nil, Said.report.noPicture(error.message))
    }
  }

  private func picture(_ drawn: (scene: Scene?, remark: String?)) -> Page.Chapter {
    var chapter = Page.Chapter(id: "picture", title: Said.report.picture)
    if let scene = drawn.scene {
      let renderer = renderer
      chapter.figures = [
        Page.Figure(
          name: "graph", label: Said.report.picture, svg: { try await renderer.svg(scene) },
          mermaid: { try renderer.mermaid(scene) })
      ]
    }
    chapter.document.remarks = drawn.remark.map { [$0] } ?? []
    return chapter
  }

  private var change: Page.Chapter? {
    subject.change.map {
      Page.Chapter(id: "change", title: Said.report.change, document: $0.document(for: .people))
    }
  }

  /// What happened, and when what was held.
  ///
  /// Of a large estate without dates it is what happened alone: all is held at all times.
  private var chronology: Chronology {
    get throws {
      guard subject.facts.omitted > 0 else { return try subject.analysis.chronology() }
      guard subject.analysis.isAboutSeveralInstants || subject.question.at != nil else {
        return try subject.model.chronology()
      }
      let shown = subject.facts.positions.indices.prefix(Self.shownOverTime)
      return try subject.analysis.chronology(
        of: Set<ExactText>(shown.map { subject.facts[$0].fact.node }))
    }
  }

  /// Of so many facts of a large estate it is said when they were held.
  private static let shownOverTime = 1000

  private func timeline(_ chronology: Chronology) throws -> Page.Chapter {
    let report = TimelineReport(
      chronology: chronology, seeds: subject.question.from, names: subject.names)
    var chapter = Page.Chapter(
      id: "timeline", title: Said.report.timeline, document: report.document)
    chapter.document.setAdvice(Said.report.timelineHasMore)
    guard chronology.entries.contains(where: { $0.at != nil }) else { return chapter }
    var options = TimelineOptions()
    (options.title, options.answer) = (Said.language.timeline.timeline, report.headline)
    options.language = Said.language
    let scene = try TimelineScene(subject.model, chronology, options: options)
    var renderer = renderer
    renderer.idPrefix = "time"
    chapter.figures = [
      Page.Figure(
        name: "time", label: Said.report.theTimeline, svg: { [renderer] in renderer.svg(scene) })
    ]
    return chapter
  }
}
