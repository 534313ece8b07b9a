/** Short names of the insurances (AAE140), as columns and tags show them. */
export const INSURANCE_NAMES: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': { 110: '企业养老', 120: '机关养老', 170: '居民养老', 210: '失业', 310: '医疗', 320: '公务员医疗补助', 330: '大额医疗', 390: '居民医疗', 410: '工伤', 510: '生育', 902: '建筑工伤' },
  en: { 110: 'pension (enterprise)', 120: 'pension (public sector)', 170: 'pension (resident)', 210: 'unemployment', 310: 'medical', 320: 'civil servant medical', 330: 'large medical costs', 390: 'medical (resident)', 410: 'work injury', 510: 'maternity', 902: 'work injury (construction)' },
}
