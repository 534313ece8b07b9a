import { NAME_DOT } from '../../domain/person-name.ts'

/** The family names that nine people of ten bear, and the double ones. */
const FAMILY = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧易文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧阳裴霍翁游隋景甄包柯阮桂戚瞿褚娄傅尚曲单喻成宁柴屈解鲍车霞房冉佘滕晏危晁莘田甘',
  '欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒',
])
/** Ends of words that are no names: departments, posts, places, codes. */
const NO_NAME = /[部厂司组岗工员级县市省区镇村族口科室处所院校店队线班]$/u

/** True where a text has the look of a person's name. For telling a column, never for judging a name. */
export function looksLikeName(text: string): boolean {
  if (text.includes(NAME_DOT)) return /^\p{Script=Han}{1,20}(·\p{Script=Han}{1,20})+$/u.test(text)
  const characters = [...text]
  if (characters.length < 2 || characters.length > 4 || !/^\p{Script=Han}+$/u.test(text)) return false
  return !NO_NAME.test(text) && (FAMILY.has(characters[0] ?? '') || FAMILY.has(characters.slice(0, 2).join('')))
}
