// Streamlit speaks English and knows no direction. This script, loaded before Streamlit,
// (1) lets the language of the page follow a marker that the screens write,
// (2) tells Streamlit's parts that the browser reads that language,
// (3) says Streamlit's own few words in Arabic or French,
// (4) shows a phone's digits where a number is written as text,
// (5) follows the links to the parts of a long screen.
(() => {
  "use strict";
  const page = document.documentElement;
  const LOCALES = { ar: "ar-MA", fr: "fr-MA", en: "en-GB" };

  // Words that Streamlit writes itself: [English, Arabic, French].
  const WORDS = [
    ["Skip to main content", "الانتقال إلى المحتوى", "Aller au contenu"],
    ["Close", "إغلاق", "Fermer"],
    ["Cancel", "إلغاء", "Annuler"],
    ["Dismiss", "إغلاق", "Fermer"],
    ["Loading", "جار التحميل", "Chargement"],
    ["Loading...", "جار التحميل…", "Chargement…"],
    ["Running...", "جار العمل…", "En cours…"],
    ["Stop", "إيقاف", "Arrêter"],
    ["Stopping...", "جار الإيقاف…", "Arrêt en cours…"],
    ["Connecting", "جار الاتصال", "Connexion en cours"],
    ["Connecting to Streamlit server", "جار الاتصال بالخادم", "Connexion au serveur"],
    ["Unable to connect to Streamlit server", "تعذر الاتصال بالخادم", "Connexion au serveur impossible"],
    ["Error", "خطأ", "Erreur"],
    ["Main menu", "القائمة", "Menu"],
    ["Rerun", "تحديث", "Actualiser"],
    ["Print", "طباعة", "Imprimer"],
    ["Help", "مساعدة", "Aide"],
    ["Notifications", "إشعارات", "Notifications"],
    ["Fullscreen", "ملء الشاشة", "Plein écran"],
    ["Close fullscreen", "إغلاق ملء الشاشة", "Quitter le plein écran"],
    ["Scrollable table", "جدول قابل للتمرير", "Tableau à faire défiler"],
    ["Copy to clipboard", "نسخ", "Copier"],
    ["Copied", "نسخ النص", "Copié"],
    ["Link to heading", "رابط إلى العنوان", "Lien vers ce titre"],
    // choices and lists
    ["Choose an option", "اختيار جواب", "Choisissez une réponse"],
    ["Choose options", "اختيار جواب أو أكثر", "Choisissez une ou plusieurs réponses"],
    ["Choose or add an option", "اختيار جواب أو إضافة جواب", "Choisissez ou ajoutez une réponse"],
    ["Choose or add options", "اختيار أجوبة أو إضافتها", "Choisissez ou ajoutez des réponses"],
    ["Add an option", "إضافة جواب", "Ajoutez une réponse"],
    ["Add options", "إضافة أجوبة", "Ajoutez des réponses"],
    ["No options to select", "لا يوجد أي اختيار", "Rien à choisir"],
    ["No options to select.", "لا يوجد أي اختيار.", "Rien à choisir."],
    ["No results", "لا نتائج", "Aucun résultat"],
    ["Selectbox options", "الأجوبة الممكنة", "Réponses possibles"],
    ["Multiselect options", "الأجوبة الممكنة", "Réponses possibles"],
    ["Selected values", "الاختيارات", "Vos choix"],
    ["Select all", "اختيار الكل", "Tout choisir"],
    ["Open", "فتح القائمة", "Ouvrir la liste"],
    ["Clear all", "مسح الكل", "Tout effacer"],
    ["Clear value", "مسح", "Effacer"],
    ["Clear entry", "مسح", "Effacer"],
    // numbers and text
    ["Increment", "زيادة", "Augmenter"],
    ["Decrement", "إنقاص", "Diminuer"],
    ["This field is required.", "هذه الخانة لازمة.", "Ce champ est nécessaire."],
    ["Invalid value.", "قيمة غير صالحة.", "Valeur non valable."],
    ["Invalid input.", "قيمة غير صالحة.", "Saisie non valable."],
    ["Show password", "إظهار كلمة السر", "Afficher le mot de passe"],
    ["Hide password", "إخفاء كلمة السر", "Masquer le mot de passe"],
    ["Press Enter to apply", "الضغط على Enter للتأكيد", "Appuyez sur Entrée pour valider"],
    ["Press Enter to submit form", "الضغط على Enter للإرسال", "Appuyez sur Entrée pour envoyer"],
    ["Press Ctrl+Enter to apply", "الضغط على Ctrl+Enter للتأكيد", "Appuyez sur Ctrl+Entrée pour valider"],
    ["Press ⌘+Enter to apply", "الضغط على ⌘+Enter للتأكيد", "Appuyez sur ⌘+Entrée pour valider"],
    // dates
    ["Choose date", "اختيار التاريخ", "Choisir la date"],
    ["Clear date", "مسح التاريخ", "Effacer la date"],
    ["Select...", "اختيار…", "Choisir…"],
    ["Calendar", "تقويم", "Calendrier"],
    ["day", "اليوم", "jour"],
    ["month", "الشهر", "mois"],
    ["year", "السنة", "année"],
    ["dd", "اليوم", "jj"],
    ["mm", "الشهر", "mm"],
    ["yyyy", "السنة", "aaaa"],
    ["Empty", "فارغ", "Vide"],
    ["Previous month", "الشهر السابق", "Mois précédent"],
    ["Next month", "الشهر التالي", "Mois suivant"],
    ["Use arrow keys to navigate dates. Enter to select. Escape to close.",
      "التنقل بين التواريخ بالأسهم. Enter للاختيار، وEscape للإغلاق.",
      "Flèches pour changer de date, Entrée pour choisir, Échap pour fermer."],
    // files
    ["Upload", "اختيار ملف", "Choisir un fichier"],
    ["file upload", "اختيار ملف", "Choisir un fichier"],
    ["add icon", "إضافة", "Ajouter"],
    ["KB", "كيلوبايت", "ko"],
    ["MB", "ميغابايت", "Mo"],
    ["Error:", "خطأ:", "Erreur :"],
    ["Add files", "إضافة ملفات", "Ajouter des fichiers"],
    ["Drag and drop a file here", "وضع الملف هنا", "Déposez le fichier ici"],
    ["Drag and drop files here", "وضع الملفات هنا", "Déposez les fichiers ici"],
    ["File size is too small.", "الملف فارغ تقريبا.", "Le fichier est trop petit."],
    ["Only one file is allowed.", "ملف واحد فقط.", "Un seul fichier est accepté."],
    ["Unexpected error. Please try again.", "وقع خطأ. يمكن إعادة المحاولة.", "Une erreur est survenue. Réessayez."],
    ["Error uploading file", "تعذر رفع الملف", "Le fichier n’a pas pu être envoyé"],
    ["Error deleting file", "تعذر حذف الملف", "Le fichier n’a pas pu être retiré"],
    ["Download failed", "تعذر التنزيل", "Le téléchargement a échoué"],
    ["Connection lost. Please wait for the app to reconnect, then try again.",
      "انقطع الاتصال. يجب انتظار رجوعه ثم إعادة المحاولة.",
      "Connexion perdue. Attendez qu’elle revienne, puis réessayez."],
    ["Network error", "خطأ في الشبكة", "Erreur de réseau"],
  ];
  // The same for sentences with something inside; {1} is what stood there.
  const SENTENCES = [
    [/^(\d+) ?(KB|MB)\s+per file$/, "{1} {2} على الأكثر للملف الواحد", "{1} {2} au plus par fichier"],
    [/^([\d.]+)(KB|MB)$/, "{1} {2}", "{1} {2}"],
    [/^([\d.]+)B$/, "{1} بايت", "{1} o"],
    [/^File must be ([\d.]+)(KB|MB) or smaller\.$/, "يجب ألا يتجاوز حجم الملف {1} {2}.", "Le fichier ne doit pas dépasser {1} {2}."],
    [/^(.+) files are not allowed\.$/, "هذا النوع من الملفات غير مقبول: {1}.", "Ce type de fichier n’est pas accepté : {1}."],
    [/^Remove (.+)$/, "حذف {1}", "Retirer {1}"],
    [/^Delete (.+)$/, "حذف {1}", "Retirer {1}"],
    [/^Add: (.+)$/, "إضافة: {1}", "Ajouter : {1}"],
    [/^Select (\d+) matches$/, "اختيار {1}", "Choisir les {1}"],
    [/^You can only select up to (\d+) options?\. Remove an option first\.$/,
      "لا يمكن اختيار أكثر من {1}. يجب حذف واحد أولا.", "{1} choix au plus. Retirez-en un d’abord."],
    [/^(?:Error: |: )?Number is above the allowed range\. Please enter a value less than or equal to (.+)\.$/,
      "العدد كبير جدا. الحد الأقصى {1}.", "Nombre trop grand : {1} au plus."],
    [/^(?:Error: |: )?Number is below the allowed range\. Please enter a value greater than or equal to (.+)\.$/,
      "العدد صغير جدا. الحد الأدنى {1}.", "Nombre trop petit : {1} au moins."],
    [/^(?:Error: |: )?Number is outside the allowed range\. Please enter a value between (.+) and (.+)\.$/,
      "يجب كتابة عدد بين {1} و{2}.", "Entrez un nombre entre {1} et {2}."],
    [/^(?:Error: |: )?Number is above the allowed range\.$/, "العدد كبير جدا.", "Nombre trop grand."],
    [/^(?:Error: |: )?Number is below the allowed range\.$/, "العدد صغير جدا.", "Nombre trop petit."],
    [/^\(([\d.]+) seconds\)$/, "({1} ثانية)", "({1} secondes)"],
    [/^Help for (.+)$/, "مساعدة: {1}", "Aide : {1}"],
    [/^(day|month|year), (.*)$/, "{1}، {2}", "{1}, {2}"],
    [/^Selected Date: (.*)$/, "التاريخ المختار: {1}", "Date choisie : {1}"],
    [/^Choose date, (.*)$/, "اختيار التاريخ، {1}", "Choisir la date, {1}"],
    [/^\d+ – ([A-Z][a-z]+)$/, "{1}", "{1}"],
    [/^(\d+) options? available\.$/, "عدد الأجوبة الممكنة: {1}.", "Réponses possibles : {1}."],
  ];
  const CONNECTION = {
    ar: ["انقطع الاتصال", "الصفحة لا تصل إلى الخادم. يجب التأكد من الإنترنت والانتظار قليلا: تعود الصفحة إلى العمل وحدها عند رجوع الاتصال."],
    fr: ["Connexion interrompue", "La page ne joint plus le serveur. Vérifiez votre connexion internet et attendez un peu : la page reprend d’elle-même dès que la connexion revient."],
    en: ["Connection lost", "The page cannot reach the server. Check your internet connection and wait a little: the page goes on by itself when the connection is back."],
  };
  const COLUMNS = { ar: 1, fr: 2 };
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-valuetext", "data-placeholder"];
  // What people or content wrote is never touched, and icons are words that only look like icons.
  const FOREIGN = "[data-testid=stMarkdownContainer],[data-testid=stText],[data-testid=stCode],[data-testid=stHtml],"
    + "[data-testid=stTable],textarea,script,style";
  const OURS = "[data-testid=stFileUploaderDropzone] button,[data-testid=stFileUploaderDropzoneInstructions]";
  const ICON = "[data-testid=stIconMaterial],[translate=no]";

  const tables = { ar: new Map(), fr: new Map() };
  for (const word of WORDS) {
    for (const language in COLUMNS) tables[language].set(word[0], word[COLUMNS[language]]);
  }

  // Dates come in American words, whatever the browser reads: "November 24, 2026", "November".
  const DATE = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
  function sayDate(english) {
    if (!DATE.test(english)) return null;
    const alone = !/\d/.test(english);
    const date = new Date(alone ? `${english} 1, 2000` : english);
    if (Number.isNaN(date.getTime())) return null;
    return date.toLocaleDateString(LOCALES[page.lang], alone ? { month: "long" } : { dateStyle: "long" });
  }

  function say(text) {
    const table = tables[page.lang];
    const english = text.trim();
    if (!table || !english || english.length > 120 || !/[A-Za-z]/.test(english)) return null;
    const word = table.get(english);
    if (word) return word;
    for (const sentence of SENTENCES) {
      const match = sentence[0].exec(english);
      if (match) {
        return sentence[COLUMNS[page.lang]].replace(/\{(\d)\}/g, (_, n) => table.get(match[n]) || sayDate(match[n]) || match[n]);
      }
    }
    return null;
  }

  function isStreamlits(element) {
    if (!element || element.closest(ICON)) return false;
    return Boolean(element.closest(OURS)) || !element.closest(FOREIGN);
  }

  function translateText(node) {
    const said = say(node.data);
    if (said && said !== node.data && isStreamlits(node.parentElement)) node.data = said;
  }

  function translateAttributes(element) {
    for (const name of ATTRIBUTES) {
      const written = element.getAttribute(name);
      const said = written && say(written);
      if (said && said !== written) element.setAttribute(name, said);
    }
  }

  function translate(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) translateText(node);
      else if (node.nodeType === Node.ELEMENT_NODE) translateAttributes(node);
    }
  }

  function showDigits(root) {
    for (const field of root.querySelectorAll("input:not([inputmode])")) {
      if (field.closest("[class*='st-key-w-n-']")) field.setAttribute("inputmode", "decimal");
    }
  }

  // Streamlit's box about a lost connection speaks to programmers: say it to founders.
  function rewriteConnectionBox() {
    for (const title of document.querySelectorAll("[role=dialog] h2[slot=title]")) {
      const body = title.nextElementSibling;
      const [words, sentence] = CONNECTION[page.lang] || CONNECTION.ar;
      if (!body || title.dataset.said === page.lang) continue;
      if (title.textContent !== "Connection error" && !title.dataset.said) continue;
      title.dataset.said = page.lang;
      title.firstChild.data = words;
      let said = body.querySelector("[data-said]");
      if (!said) {
        for (const part of body.children) part.style.display = "none";
        said = document.createElement("p");
        said.dataset.said = "";
        body.append(said);
      }
      said.textContent = sentence;
    }
  }

  function followMarker() {
    const marker = document.querySelector("[data-app-lang]");
    const language = marker && marker.dataset.appLang;
    if (!language || !LOCALES[language]) return;
    if (page.lang === language) return;
    page.lang = language;
    page.dir = language === "ar" ? "rtl" : "ltr";
    window.dispatchEvent(new Event("languagechange"));
    translate(document.body);
  }

  for (const [name, value] of [["language", () => LOCALES[page.lang]], ["languages", () => [LOCALES[page.lang]]]]) {
    Object.defineProperty(navigator, name, { configurable: true, get: value });
  }

  // A button of ours that prints the page as it stands: nothing of it goes to the server.
  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".st-key-print-page button")) window.print();
  });

  // A link to a part of the screen leads there without a trace in the address, so that "back" still works.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".d-jumps a");
    const part = link && document.getElementById(link.hash.slice(1));
    if (!part) return;
    event.preventDefault();
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView();
  });

  new MutationObserver((changes) => {
    followMarker();
    for (const change of changes) {
      if (change.type === "characterData") translateText(change.target);
      else if (change.type === "attributes") translateAttributes(change.target);
      else for (const node of change.addedNodes) {
        if (node.nodeType === Node.TEXT_NODE) translateText(node);
        else if (node.nodeType === Node.ELEMENT_NODE) {
          translate(node);
          showDigits(node);
        }
      }
    }
    rewriteConnectionBox();
  }).observe(page, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ["data-app-lang", ...ATTRIBUTES],
  });
})();
