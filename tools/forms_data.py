# ruff: noqa: SIM905 - word lists are easier to read and to change as running text
"""Word lists that ``build_forms.py`` needs: closed classes and English gloss words.

The keys of ``FORCED`` are folded forms; its tags are final, most likely first.
"""

from __future__ import annotations


def _spread(groups: dict[str, str]) -> dict[str, str]:
    return {word: tags for tags, words in groups.items() for word in words.split()}


FORCED: dict[str, str] = _spread(
    {
        "f": """
        في من علي الي عن مع منذ مذ حتي لدي بين عبر خلال ضد نحو حول حيث عند عندما تحت فوق امام
        وراء ان انه انها انهم لكن لان لانه لانها كي لكي اذا اذ لو لولا لم لن لا ما قد هل كيف متي
        اين لماذا ماذا ايان هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك اولئك هنا هناك هنالك
        الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي ذي تي ذين هو هي هم هن هما انا
        انت انتم نحن بينما فيما مما عما ممن عمن كما لما كلما ريثما حينما طالما ربما انما بل ام
        او ثم سوف ليس ليست ليسوا ليسا لست لسنا كل بعض اي ايه ايها كلا كلتا كلتي سوي غير الا لعل
        دون بدون لذلك لذا كذلك اما مهما حيثما اينما اياه اياها اياهم ايا ازاء تجاه حيال بشان
        لاجل رغم فور اثناء ضمن وفق وفقا حسب بحسب طبقا لديه لديها لديهم نفس قبل بعد قبيل بعيد عقب
        اثر ابان وسط جراء بفضل مقابل مثل مثلما ك ب ل س و ف يا هكذا ها لات كم لدن عبر دونما عدا
        خلا حاشا باستثناء لكنه لكنها لكنهم بانه بان فان كانه كانها كانهم كانما لانهم فهو فهي ولا
        الم افلا اليس نعم اذن حينئذ وقتئذ انذاك عندئذ يومئذ بلي ولو وان اذما هذي ذاك ذا ولكن بما
        لاسيما سيما لهذا بهذا فيه فيها منه منها لها له لهم بها به بهم عليه عليها عليهم اليه
        اليها اليهم عنه عنها عنهم معه معها معهم منهم فيهم لنا لي بنا لك لكم بي فينا علينا الينا
        عنا معنا منا اياي عني مني فيك منك عليك معك معي بينهم بينها بينهما بينه لديك لدينا بهما
        لهما منهما فيهما عليهما كهذا كهذه كتلك كذا تلكم ذلكم اني اننا انني انك انكم لانني لاننا
        كلاهما بماذا بم عم
        """,
        "fn": """
        جميع معظم احد احدي نفسه ذات خارج داخل جانب خلف اسفل كافه سائر اغلب بضعه عده غالبيه
        """,
        "nf": "نتيجه شان سبيل ظل اطار قرب نظرا",
        "fd": "حوالي طيله طوال",
        "d": """
        امس اليوم غدا الان حاليا سابقا لاحقا ايضا جدا فقط ابدا دائما غالبا احيانا مؤخرا اخيرا
        مجددا قريبا تقريبا سويا معا فعلا حقا طبعا خصوصا عموما تماما فورا حتما قطعا مثلا اساسا
        نسبيا رسميا يوميا سنويا شهريا اسبوعيا حينها انفا هاتفيا دوليا محليا سياسيا اقتصاديا
        عسكريا امنيا اعلاميا ماليا قانونيا عالميا اقليميا تدريجيا نهائيا جزئيا كليا شخصيا علنا
        سرا جميعا فجاه حديثا قديما صباحا مساء ليلا نهارا ظهرا عاده ثانيا ثالثا رابعا
        بدوره بدورها بدورهم بدورهما وحده
        """,
        "ad": "خاصه مباشره",
        "da": "اولا",
        "nd": "يوم مساء غد عاده غداه عشيه",
        "ndg": "صباح",
        "p": """
        قال قالت قالوا كانت كانوا كانا كنا كنت صرح صرحت اكد اكدت اعلن اعلنت اضاف اضافت اوضح
        اوضحت اشار اشارت ذكرت جاء جاءت زال زالت صار صارت بات باتت ظلت اصبح اصبحت تمت لقي لقيت
        اعرب اعربت شهد شهدت نقلت عاد عادت دعت بدات بكي نجا
        """,
        "pf": "كان",
        "i": """
        يقول تقول يكون تكون يكن تكن يكونوا يمكن يجب ينبغي يعد تعد يبدو يزال تزال يزل تزل يري
        """,
        # an accusative masdar; as a verb it would be of two
        "mpi": """
        تاثرا تالقا تباينا تجاوبا تحالفا تحررا تحركا تحفظا تحكما تخوفا تدفقا تدهورا ترابطا
        تراجعا ترددا تشابها تشددا تشوها تصرفا تصورا تطابقا تطورا تعادلا تعددا تعسفا تعصبا تفاعلا
        تفوقا تقدما تقربا تلاعبا تلوثا تمسكا تميزا تناسبا تنوعا توازنا توافقا توجها توسعا توقفا
        """,
        "pn": "قتل ذكر نقل كتب قدم عقد طالب خرج تم كشف",
        "c": "اكثر اقل اعلي ادني اكبر اصغر اهم افضل ابرز احدث اخطر",
        "ac": "اخر",
        "n": """
        وزير رئيس مدير قوات ناطق مسؤول مصدر خبير محلل مراقب نائب عضو سفير متحدث شرطه حكومه مجلس
        وزاره دوله بيان تقرير عام عاما اعوام سنه سنوات شهر اشهر عالم بلاد بلد منطقه مدينه
        شيء رجل قوه حزب جيش دول رئاسه وكاله صحيفه نسبه عدد حد وقت بدايه نهايه حال حاله قضيه
        منظمه محكمه شخص اشخاص ناس رجال مواطن مواطنون مواطنين مسؤولون مسؤولين وزراء رؤساء امين
        مرشح مرشحون قائد قاده مصادر شعب شعوب اسبوع ايام موقع مشروع وسائل ارض شمس حرب نفط عاصمه
        مزيد مزيدا
        """,
        "np": "شكل",
        "g": """
        الله اسرائيل ايران روسيا امريكا اميركا المانيا فرنسا بريطانيا سوريا سوريه تركيا الصين
        حيفا درعا دكا بنغازي صربيا تشيكيا برازيليا سبها
        بغداد باريس لندن واشنطن موسكو القاهره بيروت دمشق عمان طهران الرياض رويترز احمد ابراهيم
        محمود حسين اوباما ترامب بوتين داعش حماس ناتو اوبك يونسكو يونيسيف عراق سعوديه كويت سودان
        يمن اردن قاهره صين هند بحرين امارات قطر مصر ليبيا تونس لبنان فلسطين يناير فبراير مارس
        ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر اذار نيسان ايار حزيران تموز
        ايلول شباط
        """,
        "gn": "جزائر مغرب عبد ابو ابن اب بن ال جزيره نور نهله",
        "gnp": "فتح",
        "ag": "كريم سعيد",
        "ga": "محمد صالح خالد ناصر سالم عادل فهد ماجد فيصل جميل سلمان سليمان حسن",
        "u": """
        اثنان اثنين اثنتان اثنتين اثنا اثني ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع
        خمس ست سبع ثماني ثمان تسع عشر عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون
        ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئه مائه مئات مئتان مئتين مائتي مئتي مائتين
        الاف الف مليون ملايين مليار مليارات بليون مليوني ملياري بليوني بليونين تريليوني تريليونين
        الفي الفين عشرات
        """,
    }
)
FORCED |= _spread(
    {
        "an": """
        عاجل
        مستبعد متوقع محتمل مرجح مفترض مؤكد متاخر مزعوم مزعومه محتمله متوقعه واقعه رطب رطبه
        ضعيف ضعيفا ضعيفه ضعيفين
        احرار قدامي صغار اقوياء ضعفاء اغنياء نبلاء اوفياء اثرياء اذكياء ابرياء بسطاء كرام قدماء
        """,
        "ni": "اوجه",
        "a": """
        سيبراني سيبرانيه ستيني سبعيني سبعينيه خمسيني خمسينيه ثلاثيني عشريني
        تام تامه راسخ راسخه جازم منتدب منتدبه منتدبين مسال
        اوسط اخري احمر ابيض اسود اخضر ازرق اصفر اول ثاني ثالث بسيطه شرقي غربي شمالي جنوبي مشيرا
        مضيفا
        قائلا قائله معتبرا معتبره لافتا لافته مؤكدا مؤكده منوها داعيا داعيه موضحا موضحه مبينا
        مشددا مشدده معربا معربه متهما محذرا محذره معلنا مطالبا مشيره مضيفه معلنه واثقا
        """,
        "nf": "اجل نفس",
        "fg": "علي",
        "fn": "اليه وسط فور",
        "fp": "فقد",
        "ip": "اعتقد احب",
        "i": """
        نموت ينفوا يستبعدوا يستبعدون يرجحون يرجحوا يزعموا يدعوا يؤكدوا يعلنوا يذكروا يوضحوا يتكهنون
        يتكهنوا يشككون يشككوا يلمحون يلمحوا يفترضون يفترضوا يظنوا يشتبهون يشيروا يفيدوا
        تؤمنوا تؤمنون تاتون تاخذوا تاكلون تبحثون تبغون تتحدثوا تتحدثون تتخذوا تتخيلوا تتذكرون
        تترددوا تتركوا تتساءلوا تتعاملون تتقون تتكلمون تتوقعون تجدون تجعلوا تحبون تحتاجون تحرسون
        تحزنوا تخافوا تخافون تخرجون تدخلون تدرون تدعون تذكرون تذهبوا ترجعون ترغبون تريدون
        تستحقون تستخدموا تستطيعوا تستطيعون تستمتعوا تستهدفون تسمعون تشاهدون تشعروا تشعرون تشكرون
        تصبحوا تصبحون تصدرون تصدقون تصلون تصنعون تضحكون تطلبون تظنون تعبدون تعتبرون تعتقدون
        تعرفون تعقلون تعلمون تعملوا تعملون تعولون تعيشون تفاجاوا تفضلون تفعلوا تفعلون تفكرون
        تفلحون تفهمون تقتلوا تقتلون تقدرون تقولوا تقولون تقوموا تقومون تكذبون تكونون تلاحظون
        تلعبون تلوذوا تملكون تنتظرون تنسوا تنظرون تهتموا تودون ترون تروا ستجدون سترون ستسجلون
        ستشاهدون ستقومون
        """,
        "f": "بذلك بتلك لهذه بهذه لتلك غيره غيرها غيرهم ولكن انهما انما",
        "m": """
        بناء استحواذ استدعائ استدعاؤ استرقاق استسهال استكبار استلقاء استيلائ ابتعاث ابتلاع
        اجترار احترار احتوائ اختفائ ارتداؤ ارتدائ استيائ اعتداؤ اعتدائ اعتزام افتتان افتراش
        اقتصار اقتنائ اقتياد امتنان انتمائ انتهائ اهتراء انبهار اندثار انزياح انسياب انشطار
        انطفاء انغماس انقضائ انكشاف
        """,
        "pan": "تابع",
        "ap": "جدد بارع",
        "p": """
        اغتيلوا تم رجحوا المحت المحوا تكهنت تكهنوا شككوا شككت نوهوا لمحت استبعدوا افترضوا افترضت
        جزموا استقالت حاور فسر عاني مازح استرسل استهجن انهال تلقف ثمنت ثمنوا
        قوبل قوبلت قوبلوا عوقبت عوقبوا نوقش نوقشت نوقشوا طولب طولبت طولبوا هوجم هوجمت هوجموا حوصر
        حوصرت حوصروا ووجه ووجهت ووجهوا صودر صودروا روقب روقبت روقبوا روجع روجعت روجعوا لوحق لوحقت
        لوحقوا نوشد نوشدت نوشدوا عومل عوملت عوملوا بودر بودرت بودروا ضوعف ضوعفت ضوعفوا عوتب عوتبت
        عوتبوا حورب حوربت حوربوا قورنوا مورس مورسوا عورض عورضت عورضوا دوهم دوهمت دوهموا بوشر بوشرت
        بوشروا روعي روعيت نودي نوديت كوفئ كوفئت كوفئوا بويعت بويعوا شوهدوا
        """,
        "pn": "سعي",
        "pm": "ترك تباحث",
        "g": "فورد بالين تراك موسي فيديل سالي سيغل بول لوس لاس سان توم جاك مايكل جيمس",
        "np": "امر صاحب فجر رقم صوت علم فرع خط وجه",
        "n": """
        سن قوس قزح رابط لقاء تل شرق غرب شمال جنوب اسم معالي سمو امير ملك قناه صيف شتاء زمن امن
        فن بيت مال سوق عيد مستوي مجال وعي رجلا طفلا
        """,
        "ng": "سيد شيخ امير عمر",
        "na": "حي مغرم",
    }
)

# Rare forms that look like و or ف and a frequent verb: «ولفت إلى» is «و» and «لفت», «وزارت الوفود».
PARTED = frozenset(["ولفت", "وزارت", "وقادت"])

# People whose spelling something else shares.
PEOPLE = frozenset(
    """
    مواطن باحث رجل رجال متحدث ناطق معارض معارضون معارضين ناشط ناشطون مراقب مراقبون مراسل محقق محام
    محامي محامون قاض قاضي قضاه شاهد شهود متمرد متمردون متمردين مقاتل مقاتلون مقاتلين ارهابي
    ارهابيون ارهابيين امير ملك شيخ سيد سيده صاحب موظف موظفون طالب طلاب طلبه مدرب ضابط ضباط جندي
    جنود قيادي وسيط مبعوث موفد مندوب محلل مؤلف مخرج ممثل ممثلون مشرف مهندس دكتور استاذ شخص اشخاص
    ناس سكان شعب زعيم زعماء مرشح مرشحون لاجئ لاجئون لاجئين نازحون نازحين مدنيون مدنيين مسلحون
    مسلحين اقتصاديون صحفي صحافي صحفيون صحفيين صحافيون صحافيين برلماني برلمانيون دبلوماسي
    دبلوماسيون سياسيون خبير طبيب اطباء كاتب روائي شاعر مفكر مؤرخ فيلسوف متهم متهمون ضحيه ضحايا
    قتيل قتلي جريح جرحي مصابون مصابين سجين سجناء اسير اسري رهينه رهائن زميل زملاء صديق اصدقاء
    رجلا طفلا احرار اقوياء ضعفاء اغنياء نبلاء اثرياء اذكياء ابرياء بسطاء
    """.split()
)

# Nouns that share their spelling with a verbal noun but hardly ever mean the action.
CONCRETE = frozenset(
    """
    كره انسان صوت صيف غرب خط تاريخ موعد صحه اقتصاد حراره بطوله مناسبه حمله عباره عدل حق امن فكر
    عهد مرض قصر صوره ارض علم فلسفه قيمه غيره وهم حمد نيل حج صف جزر اعلام تراث تجربه نسمه قناه نسخه
    مطلع كميه شركه سلطه ولايه مال فرق معني مسافه مقال مقاله كلام ادب ماده جمله خطبه هجره جبهه وجه
    خطوه رحله جوله حفله مباراه منطقه طريقه مدرسه رحم عمر نصر حظ حزم شرف خطر ضوء ريح لون سعر مده
    ثمن طقس جو فن وزن عرس مهنه كتاب خطاب حساب نظام قطاع عقار اطار سلاح اساس مجال قرن
    """.split()
)

FEMININE = frozenset(
    """
    بلاد ديار
    شمس ارض حرب نار نفس يد عين طريق سوق بئر روح ريح ساق اذن كف ذراع سن كاس فاس دار قدم كبد سماء
    صحراء ام بنت اخت انثي يمني يسري كبري صغري عظمي اولي اخري قصوي دنيا عليا حمراء خضراء سوداء
    بيضاء زرقاء صفراء ذكري بشري دعوي شكوي عدوي فوضي جدوي حمي رؤيا عصا افعي
    """.split()
)

NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion trillion hundreds thousands millions
    billions tens dozens milliard milliards
    """.split()
)

HUMAN_GLOSSES = frozenset(
    """
    minister president director manager chief leader official spokesman spokesperson spokeswoman
    spokesmen member deputy ambassador envoy king queen prince princess emir sheikh imam judge
    lawyer attorney teacher professor student doctor physician nurse engineer scientist researcher
    expert analyst specialist scholar writer author poet journalist reporter correspondent editor
    critic observer witness player coach trainer athlete champion fan spectator referee actor
    actress singer artist musician director producer star soldier officer general colonel captain
    commander major lieutenant guard fighter rebel militant gunman gunmen terrorist extremist
    insurgent policeman policemen detective prosecutor defendant suspect prisoner detainee hostage
    victim criminal thief killer murderer man men woman women boy girl child children baby infant
    youth person people citizen resident inhabitant native refugee immigrant migrant foreigner
    tourist visitor guest passenger driver pilot sailor worker employee laborer farmer peasant
    merchant trader businessman businessmen banker investor broker customer consumer client owner
    boss employer secretary assistant advisor adviser consultant counselor aide representative
    delegate candidate nominee voter politician senator congressman governor mayor chairman
    chairwoman chairperson economist historian philosopher thinker intellectual activist
    demonstrator protester opponent supporter ally enemy friend neighbor brother sister father
    mother son daughter husband wife uncle aunt cousin grandfather grandmother parent twin
    relative widow orphan bride groom patient priest bishop pope monk rabbi cleric preacher
    believer muslim christian jew prophet caliph sultan chancellor premier commissioner inspector
    supervisor coordinator negotiator mediator founder pioneer inventor astronaut explorer hunter
    fisherman cook chef waiter servant slave master baker butcher tailor carpenter painter
    photographer designer architect programmer technician operator contractor dealer smuggler
    hacker spy agent traitor martyr hero saint winner loser sponsor donor beneficiary applicant
    graduate pupil colleague companion partner comrade follower adversary rival competitor
    predecessor successor heir ancestor descendant speaker narrator translator interpreter
    publisher reader listener viewer user subscriber contestant finalist midfielder striker
    defender goalkeeper swimmer runner wrestler boxer elder dean lecturer instructor tutor mentor
    chieftain warlord dictator tyrant ruler sovereign monarch dignitary dignitaries notables
    elites individual individuals personnel men adolescent teenager adult civilian volunteer
    recruit veteran conscript pilgrim lady ladies gentleman gentlemen mr mrs dr sir scientists
    experts officials companions functionary legislator parliamentarian lawmaker jurist
    undersecretary attache consul diplomat
    """.split()
)

NEVER_HUMAN = frozenset(
    """
    computer number power matter center order letter water paper river factor vector tractor
    sector motor color error humor tumor armor harbor tower corner border chapter theater meter
    liter counter danger anger hunger disaster weather winter summer september october november
    december layer cover fever liver finger shoulder cancer transformer conditioner freezer cooler
    heater printer scanner filter engine helicopter bomber destroyer cruiser carrier remainder
    mirror terror horror honor labor favor flavor odor rumor vapor elevator generator indicator
    calculator reactor processor newspaper organization family group party army police team crowd
    company committee council board
    """.split()
)

PERSON_SUFFIX = r"(er|or|ist|ian|ant|ee)$"
