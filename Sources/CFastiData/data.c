#include "CFastiData.h"

/* The tables of this folder, built into the program as they stand: #embed is C23. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char answers_bytes[] = {
#embed "tables/answers.tsv"
};
static const unsigned char attitudes_bytes[] = {
#embed "tables/attitudes.tsv"
};
static const unsigned char countries_bytes[] = {
#embed "tables/countries.tsv"
};
static const unsigned char former_bytes[] = {
#embed "tables/former.tsv"
};
static const unsigned char given_bytes[] = {
#embed "tables/given.tsv"
};
static const unsigned char bodies_bytes[] = {
#embed "tables/bodies.tsv"
};
static const unsigned char descriptions_bytes[] = {
#embed "tables/descriptions.tsv"
};
static const unsigned char heads_bytes[] = {
#embed "tables/heads.tsv"
};
static const unsigned char offices_bytes[] = {
#embed "tables/offices.tsv"
};
static const unsigned char events_bytes[] = {
#embed "tables/events.tsv"
};
static const unsigned char doubts_bytes[] = {
#embed "tables/doubts.tsv"
};

static const unsigned char governors_bytes[] = {
#embed "tables/governors.tsv"
};
static const unsigned char irregular_bytes[] = {
#embed "tables/irregular.tsv"
};
static const unsigned char light_bytes[] = {
#embed "tables/light.tsv"
};
static const unsigned char people_bytes[] = {
#embed "tables/people.tsv"
};
static const unsigned char recalls_bytes[] = {
#embed "tables/recalls.tsv"
};
static const unsigned char sayings_bytes[] = {
#embed "tables/sayings.tsv"
};
static const unsigned char speech_bytes[] = {
#embed "tables/speech.tsv"
};
static const unsigned char suffered_bytes[] = {
#embed "tables/suffered.tsv"
};

static const unsigned char things_bytes[] = {
#embed "tables/things.tsv"
};

static const unsigned char places_bytes[] = {
#embed "tables/places.tsv"
};

static const unsigned char reference_bytes[] = {
#embed "print/reference.docx"
};

#define BLOB(name) \
    (fasti_blob) { name##_bytes, sizeof name##_bytes }

fasti_blob fasti_table(fasti_table_name name) {
    switch (name) {
    case FASTI_ANSWERS: return BLOB(answers);
    case FASTI_ATTITUDES: return BLOB(attitudes);
    case FASTI_COUNTRIES: return BLOB(countries);
    case FASTI_FORMER: return BLOB(former);
    case FASTI_GIVEN: return BLOB(given);
    case FASTI_BODIES: return BLOB(bodies);
    case FASTI_DESCRIPTIONS: return BLOB(descriptions);
    case FASTI_DOUBTS: return BLOB(doubts);
    case FASTI_HEADS: return BLOB(heads);
    case FASTI_LIGHT: return BLOB(light);
    case FASTI_OFFICES: return BLOB(offices);
    case FASTI_EVENTS: return BLOB(events);
    case FASTI_GOVERNORS: return BLOB(governors);
    case FASTI_IRREGULAR: return BLOB(irregular);
    case FASTI_PLACES: return BLOB(places);
    case FASTI_RECALLS: return BLOB(recalls);
    case FASTI_SAYINGS: return BLOB(sayings);
    case FASTI_SPEECH: return BLOB(speech);
    case FASTI_PEOPLE: return BLOB(people);
    case FASTI_SUFFERED: return BLOB(suffered);
    case FASTI_THINGS: return BLOB(things);
    }
    return (fasti_blob){0, 0};
}

fasti_blob fasti_reference_document(void) {
    return BLOB(reference);
}
