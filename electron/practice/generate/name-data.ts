/** What names are made of. Data: a surname stands as often as it is met. */
const split = (text: string): readonly string[] => text.split(' ')

/** The first ones several times, as in life. */
export const SURNAMES = split(
  '王 王 王 王 王 李 李 李 李 李 张 张 张 张 张 刘 刘 刘 刘 陈 陈 陈 陈 杨 杨 杨 黄 黄 黄 赵 赵 周 周 周 吴 吴 徐 徐 孙 孙 胡 胡 朱 朱 高 林 林 何 何 郭 马 罗 罗 罗 梁 宋 郑 谢 谢 韩 唐 唐 冯 于 董 萧 程 曹 袁 邓 邓 许 傅 沈 曾 曾 彭 彭 彭 吕 苏 卢 蒋 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 钱 汤 尹 黎 易 易 常 武 乔 贺 赖 龚 文 欧阳 欧阳 上官 司马 诸葛 尉迟 夏侯 皇甫',
)

export const MALE_CHARACTERS = split('伟 强 磊 军 洋 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 斌 波 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 阳 建 国 志 文 海 峰 成 林 云 山 荣 新 兵 东 亮 晨 睿 泽 轩 博 昊 然 天 佑 铭 子 涵 嘉 思 远 翔 彬 松 柏 德 仁 义 礼 信 毅 恒 瑞 祥 福 贵 永 长 庆 世 家 宏 少 大 中')

export const FEMALE_CHARACTERS = split('芳 娜 敏 静 丽 艳 娟 霞 秀 英 华 慧 巧 美 娜 静 淑 惠 珠 翠 雅 芝 玉 萍 红 娥 玲 芬 燕 彩 春 菊 兰 凤 洁 梅 琳 素 云 莲 真 环 雪 荣 爱 妹 霞 香 月 莺 媛 艳 瑞 凡 佳 嘉 琼 勤 珍 贞 莉 桂 娣 叶 璧 璐 娅 琦 晶 妍 茜 秋 珊 莎 锦 黛 青 倩 婷 姣 婉 娴 瑾 颖 露 瑶 怡 婵 雁 蓓 纨 仪 荷 丹 蓉 眉 君 琴 蕊 薇 菁 梦 岚 苑 婕 馨 瑗 琰 韵 融 园 艺 咏 卿 聪 澜 纯 毓 悦 昭 冰 爽 琬 茗 羽 希 欣 飘 育 滢 馥 筠 柔 竹 霭 凝 晓 欢 霄 枫 芸 菲 寒 伊 亚 宜 可 姬 舒 影 荔 枝 丽 阳 妮 宝 贝 初 程 梵 罡 恒 鸿 桦 骅 剑 娇 纪 宽 苛 灵 玛 媚 琪 晴 容 睿 烁 堂 唯 威 韦 雯 苇 萱 阅 彦 宇 雨')

/** Characters of 通用规范汉字表 that many systems cannot hold: outside GBK, some beyond the BMP. */
export const RARE_CHARACTERS = split('㛃 䶮 𬱖 𬭎 𬺈 𫖯 𬘡 㑇 䓖 𫍯 𬍛 𫓧 𬸚 𬘓 𫍽 䴙 㙍 㭎 𫄧 𬀪')

export const UYGHUR_GIVEN = split('阿依古丽 古丽娜尔 买买提 阿卜杜热合曼 艾合买提 帕提古丽 吐尔逊 努尔古丽 热依汗 艾力 阿迪力 玛依拉 迪丽努尔 木合塔尔 克里木 再娜甫 依米提 塔依尔')

export const UYGHUR_FATHERS = split('买买提 吐尔逊 艾合买提 阿不力孜 卡德尔 依明 玉素甫 阿布都拉 斯迪克 司马义 托合提 热合曼 沙吾提 伊布拉音')

export const KAZAKH_GIVEN = split('叶尔江 阿依努尔 巴合提 古丽扎 哈力木 加娜尔 努尔兰 萨吾列')

export const KAZAKH_FATHERS = split('哈孜别克 巴合提别克 木拉提 叶尔肯 赛力克 马达提')

export const TIBETAN_NAMES = split('扎西次仁 卓玛央金 洛桑丹增 次旦卓嘎 格桑梅朵 贡布扎西 白玛曲珍 索朗多吉')

export const LATIN_NAMES = ['JOHN MICHAEL SMITH', 'MARIA GARCIA LOPEZ', 'SATO KENJI', 'KIM JISOO', 'ANNA SCHMIDT', 'PIERRE DUBOIS', 'PRIYA SHARMA', 'IVAN PETROV', "SEAN O'NEILL", 'LINDA MAY BROWN'] as const

export const HONG_KONG_GIVEN = split('嘉铭 咏诗 家豪 子晴 志明 慧敏 俊贤 凯琳')
