# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be meant, whatever the language: slot kinds, their fillers, and intents."""

PLENTIFUL = {
    "eng_Latn": "English", "deu_Latn": "German", "spa_Latn": "Spanish", "fra_Latn": "French",
    "tur_Latn": "Turkish", "fin_Latn": "Finnish", "rus_Cyrl": "Russian", "ell_Grek": "Greek",
    "hin_Deva": "Hindi", "arb_Arab": "Arabic",
}
SCARCE = {"kat_Geor": "Georgian", "swh_Latn": "Swahili", "eus_Latn": "Basque"}
LANGUAGES = {**PLENTIFUL, **SCARCE}
TAUGHT = ["eng_Latn", "deu_Latn", "spa_Latn"]

# kind: (label in the slot task, or None where it is not a slot; fillers)
KINDS = {
    "time": ("time", "6am 7am 730am 8am 9am 10am 11am noon 2pm 3pm 4pm 5pm 6pm 7pm 830pm 9pm"),
    "date": ("date", "today tomorrow overmorrow monday tuesday wednesday thursday friday saturday sunday "
                     "weekend mar1 may5 jul10 oct20"),
    "duration": ("duration", "1min 5min 10min 15min 20min 25min 30min 40min 1h 2h 3h 6h"),
    "city": ("place", "paris london madrid berlin athens istanbul moscow cairo delhi tbilisi nairobi helsinki "
                      "rome vienna beirut bilbao"),
    "place": ("place", "airport station hospital school market museum hotel bank pharmacy library beach park "
                       "post_office university"),
    "person": ("person", "anna maria laura sofia elena sara emma nina peter david daniel thomas adam leo omar martin"),
    "device": ("device", "lamp fan heater tv radio computer printer washer dishwasher coffee_machine oven speaker"),
    "room": ("room", "kitchen living_room bedroom bathroom hall garden garage office cellar balcony dining_room attic"),
    "color": ("color", "red green blue yellow white orange purple pink"),
    "artist": ("music", "mozart bach beethoven chopin verdi vivaldi schubert brahms haydn liszt wagner puccini"),
    "genre": ("music", "jazz rock pop folk opera blues reggae techno tango disco"),
    "level": ("amount", "10 20 30 40 50 60 70 80 90 100"),
    "temperature": ("amount", "16 17 18 19 20 21 22 23 24 25"),
    "people": ("amount", "2 3 4 5 6 7 8"),
    "food": ("food", "milk bread cheese rice sugar salt tea coffee butter eggs apples tomatoes potatoes onions "
                     "fish meat oil honey flour bananas"),
    "cuisine": ("food", "italian greek indian turkish chinese japanese mexican spanish georgian french"),
    "event": ("event", "meeting dinner party wedding concert interview exam lesson trip match dentist lunch"),
    "task": ("event", "buy_bread pay_bill water_plants take_medicine wash_car feed_cat walk_dog call_doctor "
                      "close_window lock_door write_letter clean_room"),
    "topic": ("topic", "sport politics science economy culture technology health music film education"),
    "message": ("message", "train_late at_home on_way dinner_ready all_fine need_help thanks door_open meeting_over "
                           "car_broken birthday see_tomorrow"),
    "chat": (None, "joke hello thanks how_are_you who_are_you good_night what_time stop repeat sing story help "
                   "alarms what_day coin phone goodbye can_do louder language"),
    "sky": (None, "warm cold sunny raining snowing windy"),
    "count": (None, "5 6 7 8 10"),
    "thing": (None, "book chair cup bed knife"),
}
LABELS = {kind: label for kind, (label, _) in KINDS.items()}
FILLERS = {kind: fillers.split() for kind, (_, fillers) in KINDS.items()}
FEMININE = set(FILLERS["person"][:8])

# intent: its slots; "?" marks one that may be absent, a digit a second filler of the same kind
COMMANDS = {
    "alarm_set": "time date?",
    "alarm_cancel": "time date?",
    "timer": "duration room?",
    "weather": "city date? time?",
    "music_artist": "artist room?",
    "music_genre": "genre room?",
    "volume": "level room?",
    "device_on": "device room?",
    "device_off": "device room?",
    "light_color": "color room?",
    "thermostat": "temperature room?",
    "message": "person message",
    "call": "person date? time?",
    "shopping": "food food2?",
    "calendar": "event date time?",
    "reminder": "task date? time?",
    "navigate": "place city?",
    "restaurant": "cuisine people? date? time?",
    "news": "topic date?",
}
CHAT = "chat"
STATEMENTS = {
    "buys": "person food food2?",
    "light_is": "color room",
    "person_in": "person room",
    "device_in": "device room",
    "goes": "person place date?",
    "plans": "event date time?",
    "sky": "sky city",
    "owns": "person count thing",
    "loves": "person artist",
}


def kind_of(slot: str) -> str:
    return slot.rstrip("2?")


def capacity(slots: str) -> int:
    """How many meanings an intent has."""
    total = 1
    for slot in slots.split():
        count = len(FILLERS[kind_of(slot)]) - ("2" in slot)
        total *= count + slot.endswith("?")
    return total
