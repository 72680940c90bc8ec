/// What the words around a date say of it.
struct Cues {
    var isPublished = false
    var isUpdate = false
    /// Of something else: an event, a deadline, the time when somebody joined.
    var isOther = false

    init() {}

    init(before: [String]) {
        let near = before.suffix(5)
        let lastPublished = near.lastIndex { Self.published.contains($0) }
        let lastUpdate = near.lastIndex { word in
            Self.updated.contains(word) || Self.updatedStems.contains(where: word.hasPrefix)
        }
        isUpdate = lastUpdate != nil && lastUpdate ?? 0 >= lastPublished ?? -1
        isPublished = lastPublished != nil && !isUpdate
        isOther =
            near.suffix(3).contains { Self.others.contains($0) }
            || before.contains("copyright")
    }

    private static let published: Set<String> = [
        "published", "posted", "publish", "created", "written", "issued", "released", "first",
        "publication", "date", "dated", "veröffentlicht", "erstellt", "erschienen", "datum",
        "publié", "publiée", "publicado", "publicada", "publicación", "pubblicato", "pubblicata",
        "gepubliceerd", "geplaatst", "опубликовано", "опубликована", "дата", "опубліковано",
        "yayınlanma", "yayın", "yayım", "tarih", "tarihi", "opublikowano", "publikacji",
        "publicerad",
        "publicerat", "publisert", "offentliggjort", "udgivet", "julkaistu", "objavljeno",
        "publicat", "publikováno", "vydáno", "közzétéve", "megjelent", "fecha", "data", "submitted",
        "發", "发", "布",
    ]
    private static let updated: Set<String> = [
        "updated", "update", "modified", "revised", "amended", "changed", "reviewed", "edited",
        "stand", "maj", "actualizado", "actualización", "modificado", "atualizado", "bijgewerkt",
        "обновлено", "изменено", "оновлено", "güncelleme", "güncellenme", "güncellendi",
        "uppdaterad",
        "oppdatert", "opdateret", "päivitetty", "ažurirano", "aggiornato", "modificato",
        "frissítve",
    ]
    private static let updatedStems = ["aktuali", "geänder", "aktualiz", "modifi", "actualis"]
    private static let others: Set<String> = [
        "expires", "expire", "deadline", "until", "till", "starts", "ends", "event", "events",
        "copyright", "born", "since", "joined", "member", "accessed", "retrieved", "seit", "bis",
        "depuis", "valid", "registered", "founded", "closes", "closing",
    ]
}
