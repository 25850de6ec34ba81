/** Who the posts of the corpus are from, by their language: workshops and shops, no people. */

type Names = readonly [name: string, role: string];

const NAMES: Readonly<Record<string, Names>> = {
  ar: ['ورشة النخيل', 'نجارة وتصميم منذ 2009'],
  fa: ['کارگاه سرو', 'طراحی و ساخت مبلمان'],
  ur: ['چراغ پریس', 'طباعت اور ڈیزائن'],
  he: ['סטודיו גלים', 'עיצוב ומוצר'],
  hi: ['सूर्य प्रिंटर्स', 'छपाई और डिज़ाइन'],
  bn: ['নদী সমবায়', 'মশলা ও কৃষি'],
  th: ['ร้านกาแฟหัวมุม', 'คั่วเองทุกเช้า ตั้งแต่ปี 2551'],
  ta: ['வைகை அச்சகம்', 'அச்சு மற்றும் வடிவமைப்பு'],
  ja: ['青葉製作所', '精密部品の設計と製造'],
  ko: ['한결 공방', '가구 제작과 수리'],
  'zh-CN': ['青禾工作室', '产品设计与研发'],
  'zh-TW': ['晨光麵包坊', '手作麵包與早餐'],
  ru: ['Мастерская «Север»', 'Мебель и ремонт с 1998 года'],
  el: ['Εργαστήριο Ελιά', 'Ξυλουργική και σχέδιο'],
  de: ['Werkstatt Nordlicht', 'Softwarequalitätssicherung für den Mittelstand'],
};

export function namesFor(language: string): { readonly name: string; readonly role: string } {
  const [name, role] = NAMES[language] ?? ['Rye & Rise', 'Bakery and school of bread'];
  return { name, role };
}
